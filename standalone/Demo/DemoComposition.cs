using MentorFlow.Local.Clock;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Standalone.Demo;

internal static class DemoComposition
{
    /// <summary>Adds the people of the demo, who act on the app from outside; the clock waits for them as for everything that falls due.</summary>
    public static IServiceCollection AddDemo(this IServiceCollection services) => services
        .AddSingleton<DemoCast>()
        .AddSingleton<PrepareDemo>()
        .AddSingleton<TrainDemo>()
        .AddSingleton<PlayDemo>()
        .AddSingleton<TroubleDemo>()
        .AddSingleton<DemoNotice>()
        .AddSingleton<DemoPlay>()
        .AddSingleton<IDueSource>(root => root.GetRequiredService<DemoPlay>());
}
