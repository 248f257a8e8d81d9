using Azure;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Communication;

/// <summary>The resource of Azure Communication Services that an organization has.</summary>
/// <param name="Endpoint">"https://….communication.azure.com".</param>
/// <param name="Key">Signs requests; null signs in with <paramref name="Credential"/>, as a deployment does.</param>
public sealed record CommunicationAccount(Uri Endpoint, TokenCredential Credential, AzureKeyCredential? Key = null)
{
    /// <param name="configuration">Settings "Communication:Endpoint" and, for a resource without Entra sign-in, "Communication:AccessKey".</param>
    /// <exception cref="SettingException">A setting is missing or none; the message names it.</exception>
    public static CommunicationAccount Read(IConfiguration configuration)
    {
        if (!Uri.TryCreate(configuration["Communication:Endpoint"], UriKind.Absolute, out var endpoint))
        {
            throw new SettingException("The setting Communication:Endpoint must be the address of the resource, such as https://contoso.communication.azure.com.");
        }

        return new CommunicationAccount(endpoint, new DefaultAzureCredential(), configuration["Communication:AccessKey"] is { Length: > 0 } key ? new AzureKeyCredential(KeyOf(key)) : null);
    }

    private static string KeyOf(string key) => Convert.TryFromBase64String(key, new byte[key.Length], out _)
        ? key
        : throw new SettingException("The setting Communication:AccessKey must be the resource's access key, in base64.");
}
