namespace MentorFlow.Local.Clock;

/// <summary>A clock that can be moved ahead: alarms set on it ring in the order of their times as it passes them.</summary>
public abstract class SteppedClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly PriorityQueue<SteppedAlarm, (DateTimeOffset Due, long Order)> alarms = new();
    private long order;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>When the next alarm rings; null when none is set.</summary>
    public DateTimeOffset? NextAlarm
    {
        get
        {
            lock (gate)
            {
                return Earliest(out var due) is null ? null : due;
            }
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new SteppedAlarm(this, callback, state);
        alarm.Change(dueTime, period);
        return alarm;
    }

    /// <summary>Moves to a moment, never back; alarms in between ring at their times, on the calling thread.</summary>
    public void JumpTo(DateTimeOffset target)
    {
        while (TakeDue(target, out var due) is { } alarm)
        {
            MoveTo(due);
            alarm.Ring(due);
        }

        MoveTo(target);
        AlarmsChanged();
    }

    internal void Set(SteppedAlarm alarm, DateTimeOffset? due)
    {
        lock (gate)
        {
            alarm.Due = due;
            if (due is { } moment)
            {
                alarms.Enqueue(alarm, (moment, order++));
            }
        }

        AlarmsChanged();
    }

    /// <summary>Sets the time, unless it is later already.</summary>
    protected abstract void MoveTo(DateTimeOffset moment);

    /// <summary>Tells a clock that also moves by itself to look at <see cref="NextAlarm"/> again.</summary>
    protected virtual void AlarmsChanged()
    {
    }

    private SteppedAlarm? TakeDue(DateTimeOffset target, out DateTimeOffset due)
    {
        lock (gate)
        {
            if (Earliest(out due) is not { } alarm || due > target)
            {
                return null;
            }

            alarms.Dequeue();
            alarm.Due = null;
            return alarm;
        }
    }

    private SteppedAlarm? Earliest(out DateTimeOffset due)
    {
        while (alarms.TryPeek(out var alarm, out var priority))
        {
            due = priority.Due;
            if (alarm.Due == due)
            {
                return alarm;
            }

            alarms.Dequeue();
        }

        due = default;
        return null;
    }
}
