using Azure.Communication.Email;
using Azure.Communication.Identity;
using Azure.Communication.Rooms;
using Azure.Core;
using MentorFlow.Mail;
using MentorFlow.Video;
using Microsoft.Extensions.Azure;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Communication;

public static partial class CommunicationAdapters
{
    static partial void Add(IServiceCollection services, Uri endpoint, TokenCredential credential, ref bool added)
    {
        services.AddAzureClients(clients =>
        {
            clients.AddClient<EmailClient, EmailClientOptions>(options => new EmailClient(endpoint, credential, options));
            clients.AddClient<RoomsClient, RoomsClientOptions>(options => new RoomsClient(endpoint, credential, options));
            clients.AddClient<CommunicationIdentityClient, CommunicationIdentityClientOptions>(options => new CommunicationIdentityClient(endpoint, credential, options));
        });
        services.AddKeyedSingleton<IMailSender, AcsMailSender>(Key);
        services.AddKeyedSingleton<IVideoProvider, AcsVideoProvider>(Key);
        added = true;
    }
}
