using Azure.Core;
using Azure.Identity;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Video;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorFlow.Providers.Graph;

public static class GraphRegistration
{
    /// <summary>Under this key stands the mail sender.</summary>
    public const string MailKey = "graph";

    /// <summary>Under this key stands the video provider.</summary>
    public const string VideoKey = "teams";

    private static readonly Uri Service = new("https://graph.microsoft.com/v1.0/");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static IServiceCollection AddGraphMail(this IServiceCollection services)
    {
        services.AddGraph().AddKeyedSingleton<IMailSender, GraphMailSender>(MailKey);
        return services;
    }

    /// <param name="organizerId">Object id of the account in whose name meetings are made.</param>
    public static IServiceCollection AddTeamsVideo(this IServiceCollection services, string organizerId)
    {
        services.AddGraph()
            .AddKeyedSingleton<IVideoProvider>(VideoKey, (provider, _) => new TeamsVideoProvider(provider.GetRequiredService<GraphApi>(), organizerId));
        return services;
    }

    private static IServiceCollection AddGraph(this IServiceCollection services)
    {
        services.TryAddSingleton<TokenCredential>(_ => new DefaultAzureCredential());
        services.TryAddSingleton(provider => new GraphApi(
            new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { BaseAddress = Service, Timeout = Patience },
            provider.GetRequiredService<TokenCredential>()));
        return services;
    }
}
