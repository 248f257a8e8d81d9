using MentorFlow.Domain.Video;
using MentorFlow.Orchestrations.Rooms;
using MentorFlow.Providers.Communication;
using MentorFlow.Providers.Graph;
using MentorFlow.Providers.Video;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Functions.Hosting;

/// <summary>Video: one port, and the provider that the setting <c>Video:Provider</c> names.</summary>
internal static class VideoServices
{
    public static void AddVideo(this IServiceCollection services, IConfiguration configuration)
    {
        var provider = configuration["Video:Provider"] is { Length: > 0 } named ? named : VideoSettings.Browser;
        services.AddSingleton(new VideoSettings(provider));
        services.AddSingleton<VideoIdentityActs>();
        services.AddSingleton<RoomActs>();
        switch (provider)
        {
            case VideoSettings.Browser:
                services.AddSingleton<IVideoProvider, PageVideoProvider>();
                break;
            case VideoSettings.Link:
                services.AddSingleton<IVideoProvider, LinkVideoProvider>();
                break;
            case VideoSettings.Teams:
                services.AddTeamsVideo(configuration.Required("Teams:OrganizerId"));
                services.AddSingleton(built => built.GetRequiredKeyedService<IVideoProvider>(GraphRegistration.VideoKey));
                break;
            case VideoSettings.Communication:
                services.AddCommunicationServices(configuration);
                services.AddSingleton(built => built.GetRequiredKeyedService<IVideoProvider>(CommunicationRegistration.Key));
                break;
            default:
                throw new SettingException($"The setting Video:Provider is \"{provider}\"; it must be one of {string.Join(", ", VideoSettings.Known)}.");
        }
    }
}
