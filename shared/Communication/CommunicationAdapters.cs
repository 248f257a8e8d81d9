using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Communication;

/// <summary>Azure Communication Services, for organizations that have them. Its packages are part of the Azure build only, and so are the adapters (shared/Azure/).</summary>
public static partial class CommunicationAdapters
{
    /// <summary>Under this key stand the mail sender and the video provider.</summary>
    public const string Key = "acs";

    /// <summary>May be asked for by mail and by video: both share the account that was named first.</summary>
    /// <exception cref="NotSupportedException">This is not the Azure build.</exception>
    public static IServiceCollection AddCommunicationServices(this IServiceCollection services, CommunicationAccount account)
    {
        if (services.Any(service => Equals(service.ServiceKey, Key)))
        {
            return services;
        }

        var added = false;
        Add(services, account, ref added);
        return added ? services : throw new NotSupportedException("Azure Communication Services need the Azure build (-p:MentorFlowHost=Azure): choose another provider for mail and video.");
    }

    static partial void Add(IServiceCollection services, CommunicationAccount account, ref bool added);
}
