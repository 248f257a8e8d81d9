using Azure.Core;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Communication;

/// <summary>Azure Communication Services, for organizations that have them. Its packages are part of the Azure build only, and so are the adapters (shared/Azure/).</summary>
public static partial class CommunicationAdapters
{
    /// <summary>Under this key stand the mail sender and the video provider.</summary>
    public const string Key = "acs";

    /// <param name="endpoint">Of the resource: "https://….communication.azure.com".</param>
    /// <exception cref="NotSupportedException">This is not the Azure build.</exception>
    public static IServiceCollection AddCommunicationServices(this IServiceCollection services, Uri endpoint, TokenCredential credential)
    {
        var added = false;
        Add(services, endpoint, credential, ref added);
        return added ? services : throw new NotSupportedException("Azure Communication Services need the Azure build (-p:MentorFlowHost=Azure): choose another provider for mail and video.");
    }

    static partial void Add(IServiceCollection services, Uri endpoint, TokenCredential credential, ref bool added);
}
