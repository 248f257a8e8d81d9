using System.Text.Json;
using MentorFlow.Local.Rpc;

namespace MentorFlow.Local.Schedules;

/// <summary>One timer function's place in time. It never overlaps itself: the next run is reckoned from the one before.</summary>
internal sealed class TimedFunction
{
    private static readonly TimeSpan LeastMonitored = TimeSpan.FromMinutes(1);

    private readonly Schedule schedule;
    private readonly ITimerStatusStore? store;
    private TimerStatus status;
    private bool isPastDue;

    public TimedFunction(WorkerFunction function, Schedule schedule, ITimerStatusStore store, DateTime now)
    {
        Function = function;
        this.schedule = schedule;
        this.store = Flag(function, "useMonitor", otherwise: true) && IsRareEnough(schedule, now) ? store : null;
        status = Resume(this.store?.Read(function.Name), now);
        this.store?.Write(function.Name, status);
        isPastDue = status.Next < now;
        Due = isPastDue || Flag(function, "runOnStartup", otherwise: false) ? now : status.Next;
    }

    public WorkerFunction Function { get; }

    /// <summary>When to run next, in UTC; null while running.</summary>
    public DateTime? Due { get; private set; }

    /// <returns>What the worker binds its TimerInfo from.</returns>
    public string Begin()
    {
        Due = null;
        return JsonSerializer.Serialize(new { Schedule = new { AdjustForDST = true }, ScheduleStatus = store is null ? null : status, IsPastDue = isPastDue });
    }

    /// <param name="began">When the run that has ended was begun, in UTC.</param>
    /// <param name="now">The time it is, in UTC: occurrences that passed during a long run are skipped.</param>
    public void End(DateTime began, DateTime now)
    {
        status = new TimerStatus(began, schedule.Next(began), began);
        store?.Write(Function.Name, status);
        isPastDue = false;
        Due = status.Next < now ? schedule.Next(now) : status.Next;
    }

    private TimerStatus Resume(TimerStatus? kept, DateTime now)
    {
        var isStillThisSchedule = kept is not null && kept.Next == schedule.Next(kept.LastUpdated);
        return isStillThisSchedule ? kept! : new TimerStatus(default, schedule.Next(now), now);
    }

    private static bool IsRareEnough(Schedule schedule, DateTime now)
    {
        var first = schedule.Next(now);
        return first == DateTime.MaxValue || schedule.Next(first) - first >= LeastMonitored;
    }

    private static bool Flag(WorkerFunction function, string name, bool otherwise) =>
        function.Binding.EnumerateObject().FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value is
        { ValueKind: JsonValueKind.True or JsonValueKind.False } value ? value.GetBoolean() : otherwise;
}
