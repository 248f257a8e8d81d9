namespace MentorFlow.Local.Clock;

/// <summary>Makes the one clock of a host.</summary>
public static class Clocks
{
    public static TimeProvider Create(ClockSettings settings) => settings.Kind switch
    {
        ClockKind.Shifted => ClockOffset.Restore(settings),
        ClockKind.Virtual => new VirtualClock(settings.Start ?? TimeProvider.System.GetUtcNow()),
        _ => TimeProvider.System,
    };

    /// <summary>
    /// How long to wait at most before looking at a clock again: real time leaps while a machine sleeps, and its timers do not notice.
    /// </summary>
    internal static TimeSpan LongestWait(TimeProvider clock) => clock is SteppedClock ? TimeSpan.FromDays(1) : TimeSpan.FromMinutes(1);
}
