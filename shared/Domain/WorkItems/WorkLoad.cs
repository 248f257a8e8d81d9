namespace MentorFlow.Domain.WorkItems;

/// <summary>A week of a program's work: what was decided, what ended undecided, and what it took.</summary>
/// <param name="Monday">On which it begins, where the program is.</param>
/// <param name="Decisions">Items that a coordinator decided.</param>
/// <param name="Undecided">Items that nobody decided: what they were about happened without.</param>
/// <param name="Estimated">What the decisions were expected to take.</param>
/// <param name="MeasuredDecisions">Of how many it was measured.</param>
/// <param name="Measured">What those took.</param>
/// <param name="Kinds">What each kind took, the most first.</param>
public sealed record WorkWeek(
    DateOnly Monday,
    int Decisions,
    int Undecided,
    TimeSpan Estimated,
    int MeasuredDecisions,
    TimeSpan Measured,
    IReadOnlyList<KindOfWork> Kinds)
{
    /// <summary>What the week took: as measured, and as estimated where it was not.</summary>
    public TimeSpan Spent => Kinds.Aggregate(TimeSpan.Zero, (sum, kind) => sum + kind.Spent);

    /// <returns>Minutes for 25 people; null as long as nobody takes part.</returns>
    public double? PerTwentyFive(int people) => people == 0 ? null : Spent.TotalMinutes / (people / 25.0);
}

/// <summary>What a kind of items took in a week.</summary>
public sealed record KindOfWork(WorkItemKind Kind, int Decisions, TimeSpan Spent);

/// <summary>Two weeks or more in a row in which a program took more of its coordinators than it may.</summary>
/// <param name="Since">Monday of the first of them.</param>
/// <param name="Minutes">A week for 25 people, the mean of the last two.</param>
/// <param name="Driver">The kind that took the most in them.</param>
public sealed record WorkOverTarget(DateOnly Since, int Minutes, WorkItemKind Driver);

/// <summary>The work of a program by weeks (R5, F8); pure.</summary>
public static class WorkLoad
{
    /// <summary>Weeks that are looked at.</summary>
    public const int Weeks = 12;

    private const int InARow = 2;

    private const int Group = 25;

    /// <param name="items">All of the program.</param>
    /// <param name="measured">As many weeks as were measured.</param>
    /// <param name="zone">IANA zone of the program.</param>
    /// <returns>The last weeks, this one included and last.</returns>
    public static IReadOnlyList<WorkWeek> Of(
        IReadOnlyCollection<WorkItem> items, IReadOnlyCollection<MeasuredWeek> measured, string zone, DateTimeOffset now)
    {
        var monday = MeasuredWeek.MondayOf(now, zone);
        var closed = items.Where(item => item is { Status: not WorkItemStatus.Open, ResolvedAt: not null })
            .ToLookup(item => MeasuredWeek.MondayOf(item.ResolvedAt!.Value, zone));
        var measures = measured.ToDictionary(week => week.Monday);
        return
        [
            .. Enumerable.Range(1 - Weeks, Weeks)
                .Select(week => monday.AddDays(7 * week))
                .Select(week => Of(week, closed[week], measures.GetValueOrDefault(week)?.Kinds ?? [])),
        ];
    }

    /// <summary>A group of fewer than 25 is looked at as one of 25: one round that is reviewed is no alarm.</summary>
    /// <param name="weeks">The last of them is the one that is not over.</param>
    /// <param name="target">Minutes a week for 25 people.</param>
    /// <returns>Null where the last two whole weeks were not both over it.</returns>
    public static WorkOverTarget? Over(IReadOnlyList<WorkWeek> weeks, int people, int target)
    {
        var size = Math.Max(people, Group);
        WorkWeek[] over = [.. weeks.Reverse().Skip(1).TakeWhile(week => week.PerTwentyFive(size) > target)];
        return over.Length < InARow
            ? null
            : new WorkOverTarget(
                over[^1].Monday,
                (int)Math.Round(over.Take(InARow).Average(week => week.PerTwentyFive(size)!.Value)),
                over.Take(InARow).SelectMany(week => week.Kinds).GroupBy(kind => kind.Kind).MaxBy(kind => kind.Sum(one => one.Spent.Ticks))!.Key);
    }

    private static WorkWeek Of(DateOnly monday, IEnumerable<WorkItem> closed, IReadOnlyList<MeasuredWork> measured)
    {
        var all = closed.ToList();
        var decided = all.Where(item => item.Status is WorkItemStatus.Resolved).ToList();
        return new WorkWeek(
            monday,
            decided.Count,
            all.Count - decided.Count,
            decided.Aggregate(TimeSpan.Zero, (sum, item) => sum + item.Estimate),
            measured.Sum(row => row.Decisions),
            measured.Aggregate(TimeSpan.Zero, (sum, row) => sum + row.Took),
            [
                .. decided.GroupBy(item => item.Kind)
                    .Select(kind => OfKind(kind.Key, [.. kind], measured.FirstOrDefault(row => row.Kind == kind.Key)))
                    .OrderByDescending(kind => kind.Spent),
            ]);
    }

    private static KindOfWork OfKind(WorkItemKind kind, List<WorkItem> decided, MeasuredWork? measured)
    {
        var estimated = decided.Aggregate(TimeSpan.Zero, (sum, item) => sum + item.Estimate);
        var rest = estimated - (measured?.Estimated ?? TimeSpan.Zero);
        return new KindOfWork(kind, decided.Count, (measured?.Took ?? TimeSpan.Zero) + (rest > TimeSpan.Zero ? rest : TimeSpan.Zero));
    }
}
