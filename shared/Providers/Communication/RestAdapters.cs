using Azure.Core;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Video;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Providers.Communication;

/// <summary>Mail and video by the documented REST, with no package but Azure.Core.</summary>
public sealed class RestAdapters : ICommunicationAdapters
{
    public void Add(IServiceCollection services, CommunicationAccount account)
    {
        services.AddSingleton(_ => new CommunicationRest(account, new Options().ForDurableCallers()));
        services.AddSingleton<RestMail>();
        services.AddSingleton<RestRooms>();
        services.AddSingleton<RestIdentities>();
        services.AddKeyedSingleton<IMailSender, RestMailSender>(CommunicationRegistration.Key);
        services.AddKeyedSingleton<IVideoProvider, RestVideoProvider>(CommunicationRegistration.Key);
    }

    private sealed class Options : ClientOptions;
}
