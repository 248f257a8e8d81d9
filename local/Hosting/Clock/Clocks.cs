using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Local.Hosting;

/// <summary>Makes the app's one clock, and the driver that moves it where it can be moved.</summary>
internal static class Clocks
{
    public static void Add(IServiceCollection services, HostSettings settings)
    {
        var clock = Create(settings);
        services.AddSingleton(clock);
        if (clock is SteppedClock stepped)
        {
            services.AddSingleton(root => new ClockDriver(stepped, root.GetServices<IDueSource>()));
            services.AddSingleton<ClockEndpoint>();
        }
    }

    private static TimeProvider Create(HostSettings settings) => settings.Clock switch
    {
        ClockKind.Shifted => ClockOffset.Restore(settings),
        ClockKind.Virtual => new VirtualClock(settings.ClockStart ?? TimeProvider.System.GetUtcNow()),
        _ => TimeProvider.System,
    };
}
