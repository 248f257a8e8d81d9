using Azure.Communication.Email;
using Azure.Communication.Identity;
using Azure.Communication.Rooms;
using MentorFlow.Mail;
using MentorFlow.Video;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Communication;

public static partial class CommunicationAdapters
{
    public static EmailClient EmailOf(CommunicationAccount account, EmailClientOptions options) => account.Key is { } key
        ? new EmailClient(account.Endpoint, key, options)
        : new EmailClient(account.Endpoint, account.Credential, options);

    public static RoomsClient RoomsOf(CommunicationAccount account, RoomsClientOptions options) => account.Key is { } key
        ? new RoomsClient(account.Endpoint, key, options)
        : new RoomsClient(account.Endpoint, account.Credential, options);

    public static CommunicationIdentityClient IdentitiesOf(CommunicationAccount account, CommunicationIdentityClientOptions options) => account.Key is { } key
        ? new CommunicationIdentityClient(account.Endpoint, key, options)
        : new CommunicationIdentityClient(account.Endpoint, account.Credential, options);

    static partial void Add(IServiceCollection services, CommunicationAccount account, ref bool added)
    {
        services.AddSingleton(_ => EmailOf(account, new EmailClientOptions().ForDurableCallers()));
        services.AddSingleton(_ => RoomsOf(account, new RoomsClientOptions().ForDurableCallers()));
        services.AddSingleton(_ => IdentitiesOf(account, new CommunicationIdentityClientOptions().ForDurableCallers()));
        services.AddKeyedSingleton<IMailSender, AcsMailSender>(Key);
        services.AddKeyedSingleton<IVideoProvider, AcsVideoProvider>(Key);
        added = true;
    }
}
