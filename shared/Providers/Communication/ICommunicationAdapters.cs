using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Providers.Communication;

/// <summary>How the app calls Azure Communication Services: by REST, or through Azure's own clients where a build has them.</summary>
public interface ICommunicationAdapters
{
    /// <summary>Adds a mail sender and a video provider under <see cref="CommunicationRegistration.Key"/>.</summary>
    void Add(IServiceCollection services, CommunicationAccount account);
}
