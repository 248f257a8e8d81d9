using Azure;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Providers.Communication;

/// <summary>The resource of Azure Communication Services that an organization has.</summary>
/// <param name="Endpoint">"https://….communication.azure.com".</param>
/// <param name="Key">Signs requests; null signs in with <paramref name="Credential"/>, as a deployment does.</param>
public sealed record CommunicationAccount(Uri Endpoint, TokenCredential Credential, AzureKeyCredential? Key = null)
{
    /// <param name="configuration">Settings "Communication:Endpoint" and, for a resource without Entra sign-in, "Communication:AccessKey".</param>
    /// <exception cref="SettingException">A setting is missing or none; the message names it.</exception>
    public static CommunicationAccount Read(IConfiguration configuration)
    {
        var key = configuration["Communication:AccessKey"] is { Length: > 0 } text ? new AzureKeyCredential(KeyOf(text)) : null;
        return new CommunicationAccount(EndpointOf(configuration["Communication:Endpoint"], isSigned: key is not null), new DefaultAzureCredential(), key);
    }

    // A token never travels in the clear; signed requests may, on this machine.
    private static Uri EndpointOf(string? text, bool isSigned) =>
        Uri.TryCreate(text, UriKind.Absolute, out var endpoint) && (endpoint.Scheme == Uri.UriSchemeHttps || (isSigned && endpoint.IsLoopback))
            ? endpoint
            : throw new SettingException(
                "The setting Communication:Endpoint must be the https address of the resource, such as https://contoso.communication.azure.com.");

    private static string KeyOf(string key) => Convert.TryFromBase64String(key, new byte[key.Length], out _)
        ? key
        : throw new SettingException("The setting Communication:AccessKey must be the resource's access key, in base64.");
}
