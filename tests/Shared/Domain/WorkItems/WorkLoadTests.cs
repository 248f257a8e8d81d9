using MentorFlow.Domain.WorkItems;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.WorkItems;

public sealed class WorkLoadTests
{
    private const string Paris = "Europe/Paris";

    /// <summary>A Wednesday.</summary>
    private static readonly DateTimeOffset Now = new(2027, 3, 3, 12, 0, 0, TimeSpan.Zero);

    private static readonly DateOnly Monday = new(2027, 3, 1);

    [Fact]
    public void A_week_counts_what_was_decided_and_calls_undecided_what_nobody_decided()
    {
        var items = new[] { Item("one", Now), Item("two", Now), Item("three", Now) with { Status = WorkItemStatus.Moot } };

        var week = WorkLoad.Of(items, [], Paris, Now)[^1];

        Assert.Equal((Monday, 2, 1), (week.Monday, week.Decisions, week.Undecided));
        Assert.Equal((TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(10)), (week.Estimated, week.Spent));
    }

    [Fact]
    public void What_was_measured_takes_the_place_of_its_estimate_and_of_no_other()
    {
        var (one, two) = (Item("one", Now), Item("two", Now));
        var measured = new MeasuredWeek(A.ProgramId, Monday, []).With(one, TimeSpan.FromMinutes(2));

        var week = WorkLoad.Of([one, two], [measured], Paris, Now)[^1];

        Assert.Equal((1, TimeSpan.FromMinutes(2)), (week.MeasuredDecisions, week.Measured));
        Assert.Equal(TimeSpan.FromMinutes(7), week.Spent);
        Assert.Equal(7, week.PerTwentyFive(25));
    }

    [Fact]
    public void A_decision_is_never_counted_as_longer_than_four_hours()
    {
        var measured = new MeasuredWeek(A.ProgramId, Monday, []).With(Item("one", Now), TimeSpan.FromDays(1));

        Assert.Equal(MeasuredWeek.Longest, Assert.Single(measured.Kinds).Took);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    public void Two_whole_weeks_in_a_row_over_the_target_are_an_alarm_and_one_is_none(int weeks, bool isAlarm)
    {
        var items = Enumerable.Range(1, weeks).SelectMany(week => Enumerable.Range(0, 13).Select(item => Item($"{week}-{item}", Now.AddDays(-7 * week))));

        var over = WorkLoad.Over(WorkLoad.Of([.. items], [], Paris, Now), people: 25, target: 60);

        Assert.Equal(
            isAlarm ? new WorkOverTarget(Monday.AddDays(-7 * weeks), 65, WorkItemKind.ProfileOverdue) : null,
            over);
    }

    [Fact]
    public void The_week_that_is_not_over_is_no_alarm() =>
        Assert.Null(WorkLoad.Over(WorkLoad.Of([.. Enumerable.Range(0, 40).Select(item => Item($"{item}", Now))], [], Paris, Now), 25, 60));

    [Fact]
    public void A_week_begins_on_Monday_where_the_program_is()
    {
        var sundayEvening = new DateTimeOffset(2027, 2, 28, 23, 30, 0, TimeSpan.Zero);

        Assert.Equal(Monday, MeasuredWeek.MondayOf(sundayEvening, Paris));
        Assert.Equal(Monday.AddDays(-7), MeasuredWeek.MondayOf(sundayEvening, "America/New_York"));
    }

    private static WorkItem Item(string key, DateTimeOffset decided) => new(
        A.ProgramId, key, WorkItemKind.ProfileOverdue, new Subject.OfEnrollment(A.Id("Zoe")), null, new Phrase("causes.no-answer", ("count", 3)),
        decided.AddDays(-1), TimeSpan.FromMinutes(5), [A.Id("Zoe")], WorkItemStatus.Resolved, ResolvedAt: decided);
}
