using MentorFlow.Local.Clock;

namespace MentorFlow.Local.Durable;

/// <summary>Knows which instance must be woken when; one alarm on the clock serves them all, or none where whoever moves the clock asks for it.</summary>
internal sealed class DueTimers : IDisposable
{
    private readonly Lock gate = new();
    private readonly PriorityQueue<Instance, (DateTime Due, long Key)> queue = new();
    private readonly TimeProvider clock;
    private readonly TimeSpan longestAlarm;
    private readonly Action<Instance> wake;
    private readonly ITimer? alarm;
    private DateTime armed = DateTime.MaxValue;
    private int outdated;

    /// <param name="rings">Whether instances are woken as soon as the clock passes their time; else only by <see cref="Fire"/>.</param>
    public DueTimers(TimeProvider clock, bool rings, Action<Instance> wake)
    {
        (this.clock, this.wake, longestAlarm) = (clock, wake, Clocks.LongestWait(clock));
        alarm = rings
            ? clock.CreateTimer(static timers => ((DueTimers)timers!).Fire(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan)
            : null;
    }

    public DateTime? NextDue
    {
        get
        {
            lock (gate)
            {
                return Earliest(out var due) is null ? null : due;
            }
        }
    }

    /// <param name="due">UTC; null when the instance waits for no time.</param>
    public void Set(Instance instance, DateTime? due)
    {
        lock (gate)
        {
            if (instance.Due == due)
            {
                return;
            }

            outdated += instance.Due is null ? 0 : 1;
            instance.Due = due;
            if (due is { } moment)
            {
                queue.Enqueue(instance, (moment, instance.Key));
            }

            Compact();
            Arm();
        }
    }

    /// <summary>Wakes every instance whose time has come.</summary>
    public void Fire()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        lock (gate)
        {
            armed = DateTime.MaxValue;
            while (Earliest(out var due) is { } instance && due <= now)
            {
                queue.Dequeue();
                instance.Due = null;
                wake(instance);
            }

            Arm();
        }
    }

    public void Dispose() => alarm?.Dispose();

    private Instance? Earliest(out DateTime due)
    {
        while (queue.TryPeek(out var instance, out var priority))
        {
            due = priority.Due;
            if (instance.Due == due && !instance.IsDead)
            {
                return instance;
            }

            queue.Dequeue();
            outdated--;
        }

        due = default;
        return null;
    }

    /// <summary>Waits that ended early leave entries far in the future, which would hold their instances in memory until then.</summary>
    private void Compact()
    {
        if (outdated < 1000 || outdated < queue.Count / 2)
        {
            return;
        }

        var valid = queue.UnorderedItems.Where(item => item.Element.Due == item.Priority.Due).ToList();
        queue.Clear();
        queue.EnqueueRange(valid);
        outdated = 0;
    }

    private void Arm()
    {
        if (alarm is null || Earliest(out var due) is null || due >= armed)
        {
            return;
        }

        armed = due;
        var wait = due - clock.GetUtcNow().UtcDateTime;
        alarm.Change(
            wait < TimeSpan.Zero ? TimeSpan.Zero : wait > longestAlarm ? longestAlarm : RoundUp(wait),
            Timeout.InfiniteTimeSpan);
    }

    /// <summary>Clocks count alarms in whole milliseconds; an alarm that rings early would only be set again.</summary>
    private static TimeSpan RoundUp(TimeSpan wait) => TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
}
