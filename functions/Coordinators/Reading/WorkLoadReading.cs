using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Coordinators.Access;
using Microsoft.Extensions.Options;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>What a program takes of its coordinators, week by week (R5, F8); never who of them.</summary>
/// <param name="IsMeasured">Whether decisions are measured here; else all of it is estimated.</param>
/// <param name="Target">Minutes a week for 25 people.</param>
/// <param name="People">Who take part, or took part to the end.</param>
/// <param name="Weeks">The last ones, this week included and first.</param>
public sealed record WorkLoadFacts(bool IsMeasured, int Target, int People, IReadOnlyList<WorkWeekFacts> Weeks);

/// <param name="Monday">On which the week begins, where the program is.</param>
/// <param name="Decisions">What a coordinator decided.</param>
/// <param name="Undecided">What nobody decided: it happened without.</param>
/// <param name="Estimated">What the decisions were expected to take.</param>
/// <param name="MeasuredDecisions">Of how many of them it was measured.</param>
/// <param name="Measured">What those took, from opening to deciding, without idle time.</param>
/// <param name="Spent">As measured, and as estimated where it was not.</param>
/// <param name="MinutesPer25">What was spent, for 25 people; null as long as nobody takes part.</param>
/// <param name="IsOver">Whether that is over the target.</param>
public sealed record WorkWeekFacts(
    DateOnly Monday,
    int Decisions,
    int Undecided,
    TimeSpan Estimated,
    int MeasuredDecisions,
    TimeSpan Measured,
    TimeSpan Spent,
    double? MinutesPer25,
    bool IsOver)
{
    internal static WorkWeekFacts Of(WorkWeek week, int people, int target) => new(
        week.Monday,
        week.Decisions,
        week.Undecided,
        week.Estimated,
        week.MeasuredDecisions,
        week.Measured,
        week.Spent,
        week.PerTwentyFive(people),
        week.PerTwentyFive(people) > target);
}

/// <summary>Reads what programs take of their coordinators.</summary>
public sealed class WorkLoadReading(
    IDocumentStore store, IndicatorReading indicators, ProgramRecords records, IOptions<ConsoleSettings> settings, TimeProvider clock)
{
    public async Task<WorkLoadFacts> ReadAsync(MentoringProgram program, CancellationToken cancellation)
    {
        var people = await indicators.PeopleAsync(program.ProgramId, cancellation);
        var weeks = await WeeksAsync(program, cancellation);
        var target = settings.Value.WorkTarget;
        return new WorkLoadFacts(
            settings.Value.MeasureWork, target, people, [.. weeks.Reverse().Select(week => WorkWeekFacts.Of(week, people, target))]);
    }

    /// <returns>Null where the last two whole weeks were not both over the target.</returns>
    public async Task<WorkOverTarget?> OverAsync(MentoringProgram program, CancellationToken cancellation) => WorkLoad.Over(
        await WeeksAsync(program, cancellation), await indicators.PeopleAsync(program.ProgramId, cancellation), settings.Value.WorkTarget);

    private async Task<IReadOnlyList<WorkWeek>> WeeksAsync(MentoringProgram program, CancellationToken cancellation)
    {
        var items = await records.ItemsAsync(program.ProgramId, cancellation);
        var newest = new DocumentQuery<MeasuredWeek>(Limit: WorkLoad.Weeks, Descending: true);
        var measured = await store.QueryAsync(program.Partition, newest, cancellation).Select(stored => stored.Value).ToListAsync(cancellation);
        return WorkLoad.Of(items, measured, program.Zone, clock.GetUtcNow());
    }
}
