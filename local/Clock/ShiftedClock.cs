namespace MentorFlow.Local.Clock;

/// <summary>Real time that can be moved ahead: for trying a program out without waiting for its days to pass.</summary>
public sealed class ShiftedClock : SteppedClock, IDisposable
{
    private static readonly TimeSpan LongestWait = Clocks.LongestWait(System);

    private readonly ITimer next;
    private long offset;

    public ShiftedClock() =>
        next = System.CreateTimer(_ => JumpTo(GetUtcNow()), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>How far this clock is ahead of real time.</summary>
    public TimeSpan Offset => new(Volatile.Read(ref offset));

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Offset;

    public void Dispose() => next.Dispose();

    protected override void MoveTo(DateTimeOffset moment)
    {
        var ahead = moment - GetUtcNow();
        if (ahead > TimeSpan.Zero)
        {
            Interlocked.Add(ref offset, ahead.Ticks);
        }
    }

    protected override void AlarmsChanged()
    {
        if (NextAlarm is not { } due)
        {
            next.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            return;
        }

        // System timers count whole milliseconds: rounded up, so that they do not ring early and again.
        var milliseconds = Math.Ceiling((due - GetUtcNow()).TotalMilliseconds);
        next.Change(TimeSpan.FromMilliseconds(Math.Clamp(milliseconds, 0, LongestWait.TotalMilliseconds)), Timeout.InfiniteTimeSpan);
    }
}
