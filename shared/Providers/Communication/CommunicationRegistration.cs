using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Providers.Communication;

/// <summary>Azure Communication Services, for organizations that have them.</summary>
public static class CommunicationRegistration
{
    /// <summary>Under this key stand the mail sender and the video provider.</summary>
    public const string Key = "acs";

    /// <summary>May be asked for by mail and by video: both share one account and one client.</summary>
    /// <param name="configuration">Settings "Communication:Client", "rest" where there is none, and those of <see cref="CommunicationAccount.Read"/>.</param>
    /// <exception cref="SettingException">A setting is missing or none, or this build does not have the client; the message names it.</exception>
    public static void AddCommunicationServices(this IServiceCollection services, IConfiguration configuration)
    {
        if (!services.Any(service => Equals(service.ServiceKey, Key)))
        {
            Adapters(configuration["Communication:Client"]).Add(services, CommunicationAccount.Read(configuration));
        }
    }

    private static ICommunicationAdapters Adapters(string? client) => client switch
    {
        null or "" or "rest" => new RestAdapters(),
        "sdk" => CommunicationPackages.Find() ?? throw new SettingException(
            "The setting Communication:Client is \"sdk\", and this build has no such client: build with -p:CommunicationServices=true, or choose rest."),
        _ => throw new SettingException($"The setting Communication:Client is \"{client}\"; it must be rest or sdk."),
    };
}
