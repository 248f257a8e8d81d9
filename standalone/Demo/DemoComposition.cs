using MentorFlow.Functions.Entrance;
using MentorFlow.Functions.Participants.Calls;
using MentorFlow.Local.Clock;
using MentorFlow.Rehearsal.Acting;
using MentorFlow.Standalone.Demo.Playing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorFlow.Standalone.Demo;

internal static class DemoComposition
{
    /// <summary>Adds the people of the demo, who act on the app from outside; the clock waits for them as for everything that falls due.</summary>
    public static IServiceCollection AddDemo(this IServiceCollection services) => services
        .AddSingleton<DemoCast>()
        .AddSingleton<PlayOnboarding>()
        .AddSingleton<PlayMatching>()
        .AddSingleton<CallPages>()
        .AddSingleton<PlayMeetings>()
        .AddSingleton<PlaySurveys>()
        .AddSingleton<PlayDemo>()
        .AddSingleton<DemoStanding>()
        .AddSingleton<DemoNotice>()
        .AddSingleton<DemoPlay>()
        .AddSingleton<IDueSource>(root => root.GetRequiredService<DemoPlay>())
        .Replace(ServiceDescriptor.Singleton<ICallTrial, DemoCall>())
        .Replace(ServiceDescriptor.Singleton<IFrontDoors, DemoDoors>());
}
