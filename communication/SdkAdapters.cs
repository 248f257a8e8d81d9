using Azure.Communication.Email;
using Azure.Communication.Identity;
using Azure.Communication.Rooms;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Video;
using MentorFlow.Providers.Communication;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Communication;

/// <summary>Mail and video through Azure's own clients; the app finds it by its name (<see cref="CommunicationPackages"/>).</summary>
public sealed class SdkAdapters : ICommunicationAdapters
{
    public void Add(IServiceCollection services, CommunicationAccount account)
    {
        services.AddSingleton(_ => EmailOf(account, new EmailClientOptions().ForDurableCallers()));
        services.AddSingleton(_ => RoomsOf(account, new RoomsClientOptions().ForDurableCallers()));
        services.AddSingleton(_ => IdentitiesOf(account, new CommunicationIdentityClientOptions().ForDurableCallers()));
        services.AddKeyedSingleton<IMailSender, AcsMailSender>(CommunicationRegistration.Key);
        services.AddKeyedSingleton<IVideoProvider, AcsVideoProvider>(CommunicationRegistration.Key);
    }

    private static EmailClient EmailOf(CommunicationAccount account, EmailClientOptions options) => account.Key is { } key
        ? new EmailClient(account.Endpoint, key, options)
        : new EmailClient(account.Endpoint, account.Credential, options);

    private static RoomsClient RoomsOf(CommunicationAccount account, RoomsClientOptions options) => account.Key is { } key
        ? new RoomsClient(account.Endpoint, key, options)
        : new RoomsClient(account.Endpoint, account.Credential, options);

    private static CommunicationIdentityClient IdentitiesOf(CommunicationAccount account, CommunicationIdentityClientOptions options) => account.Key is { } key
        ? new CommunicationIdentityClient(account.Endpoint, key, options)
        : new CommunicationIdentityClient(account.Endpoint, account.Credential, options);
}
