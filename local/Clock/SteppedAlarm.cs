namespace MentorFlow.Local.Clock;

/// <summary>A timer on a clock that can be moved ahead.</summary>
internal sealed class SteppedAlarm(SteppedClock clock, TimerCallback callback, object? state) : ITimer
{
    private TimeSpan period = Timeout.InfiniteTimeSpan;
    private volatile bool disposed;

    /// <summary>Belongs to the clock.</summary>
    public DateTimeOffset? Due { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (disposed)
        {
            return false;
        }

        this.period = period;
        clock.Set(this, dueTime == Timeout.InfiniteTimeSpan ? null : clock.GetUtcNow() + dueTime);
        return true;
    }

    public void Ring(DateTimeOffset due)
    {
        if (!disposed && period > TimeSpan.Zero)
        {
            clock.Set(this, due + period);
        }

        callback(state);
    }

    public void Dispose()
    {
        disposed = true;
        clock.Set(this, null);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
