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

    /// <summary>
    /// How long to wait at most before looking at a clock again: real time leaps while a machine sleeps, and its timers do not notice.
    /// </summary>
    public static TimeSpan LongestWait(TimeProvider clock) => clock is SteppedClock ? TimeSpan.FromDays(1) : TimeSpan.FromMinutes(1);

    private static TimeProvider Create(HostSettings settings) => settings.Clock switch
    {
        ClockKind.Shifted => ClockOffset.Restore(settings),
        ClockKind.Virtual => new VirtualClock(settings.ClockStart ?? TimeProvider.System.GetUtcNow()),
        _ => TimeProvider.System,
    };
}
