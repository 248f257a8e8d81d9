namespace MentorFlow.Local.Hosting;

/// <summary>One timer function's place in time. It never overlaps itself: the next run is reckoned from the one before.</summary>
internal sealed class TimerFunction
{
    private static readonly TimeSpan LeastMonitored = TimeSpan.FromMinutes(1);

    private readonly CronExpression schedule;
    private readonly ITimerStatusStore? store;
    private ScheduleStatus status;
    private bool isPastDue;

    public TimerFunction(DiscoveredFunction function, CronExpression schedule, ITimerStatusStore store, DateTime now)
    {
        var trigger = (TimerTriggerAttribute)function.Trigger;
        Function = function;
        this.schedule = schedule;
        this.store = trigger.UseMonitor && IsRareEnough(schedule, now) ? store : null;
        status = Resume(this.store?.Read(function.Name), now);
        this.store?.Write(function.Name, status);
        isPastDue = status.Next < now;
        Due = isPastDue || trigger.RunOnStartup ? now : status.Next;
    }

    public DiscoveredFunction Function { get; }

    /// <summary>When to run next, in UTC; null while running.</summary>
    public DateTime? Due { get; private set; }

    public TimerInfo Begin()
    {
        Due = null;
        return new TimerInfo { IsPastDue = isPastDue, ScheduleStatus = store is null ? null : status };
    }

    /// <param name="began">When the run that has ended was begun, in UTC.</param>
    /// <param name="now">The time it is, in UTC: occurrences that passed during a long run are skipped.</param>
    public void End(DateTime began, DateTime now)
    {
        status = new ScheduleStatus { Last = began, Next = schedule.Next(began) ?? DateTime.MaxValue, LastUpdated = began };
        store?.Write(Function.Name, status);
        isPastDue = false;
        Due = status.Next < now ? schedule.Next(now) : status.Next;
    }

    private ScheduleStatus Resume(ScheduleStatus? kept, DateTime now)
    {
        var isStillThisSchedule = kept is not null && kept.Next == schedule.Next(kept.LastUpdated);
        return isStillThisSchedule ? kept! : new ScheduleStatus { Next = schedule.Next(now) ?? DateTime.MaxValue, LastUpdated = now };
    }

    private static bool IsRareEnough(CronExpression schedule, DateTime now) =>
        schedule.Next(now) is not { } first || schedule.Next(first) is not { } second || second - first >= LeastMonitored;
}
