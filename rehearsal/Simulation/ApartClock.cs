namespace MentorFlow.Rehearsal.Simulation;

/// <summary>The clock of the machine that an undertaking runs on: right, unless the undertaking is on one whose clock is off.</summary>
internal sealed class ApartClock(TimeProvider clock, FaultSwitch faults) : TimeProvider
{
    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() + (faults.Current?.Apart ?? TimeSpan.Zero);

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        clock.CreateTimer(callback, state, dueTime, period);
}
