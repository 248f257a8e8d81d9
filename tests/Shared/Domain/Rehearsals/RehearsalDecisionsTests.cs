using MentorFlow.Domain.Rehearsals;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Rehearsals;

public sealed class RehearsalDecisionsTests
{
    private static readonly DateTimeOffset Now = new(2027, 1, 4, 8, 0, 0, TimeSpan.Zero);

    private static readonly RehearsalOrder First = new(A.ProgramId, "first", new RehearsalChoice(RehearsalCohort.MadeUp, 60), Now, "coordinator:robin");

    private static readonly RehearsalOrder Second = First with { OrderId = "second" };

    [Fact]
    public void One_order_at_a_time_is_taken_for_a_program() =>
        Assert.Equal(RefusalReason.AlreadyDone, RehearsalDecisions.Order(First, isRunning: true, Second).Refusal?.Reason);

    [Fact]
    public void An_order_that_was_cut_makes_room_for_the_next() =>
        Assert.Equal(Second, RehearsalDecisions.Order(First, isRunning: false, Second).Value);

    [Theory]
    [InlineData(RehearsalCohort.MadeUp, 3, 7, "people")]
    [InlineData(RehearsalCohort.MadeUp, 501, 7, "people")]
    [InlineData(RehearsalCohort.MadeUp, null, 7, "people")]
    [InlineData(RehearsalCohort.Enrolled, null, -1, "seed")]
    [InlineData(RehearsalCohort.List, null, 1_000_000, "seed")]
    public void What_cannot_be_rehearsed_is_named_by_field(RehearsalCohort cohort, int? people, int seed, string field) =>
        Assert.Equal(field, Assert.Single(new RehearsalChoice(cohort, people, seed).Check()).Field);

    [Fact]
    public void An_order_ends_once_and_only_the_one_that_is_meant()
    {
        var ended = RehearsalDecisions.End(First, "first", RehearsalState.Stopped, problem: null, Now.AddHours(1)).Value!;

        Assert.Equal((RehearsalState.Stopped, Now.AddHours(1)), (ended.State, ended.EndedAt));
        Assert.Equal(RefusalReason.AlreadyDone, RehearsalDecisions.End(ended, "first", RehearsalState.Failed, null, Now).Refusal?.Reason);
        Assert.Equal(RefusalReason.AlreadyDone, RehearsalDecisions.End(Second, "first", RehearsalState.Failed, null, Now).Refusal?.Reason);
    }

    [Fact]
    public void A_long_problem_is_kept_in_part()
    {
        var problem = new string('x', RehearsalOrder.LongestProblem + 1);

        Assert.Equal(
            RehearsalOrder.LongestProblem, RehearsalDecisions.End(First, "first", RehearsalState.Failed, problem, Now).Value!.Problem!.Length);
    }

    [Fact]
    public void Made_up_people_are_in_charge_of_what_is_rehearsed()
    {
        var definition = A.Program(Now);

        var rehearsed = RehearsedDefinition.Of(definition);

        Assert.DoesNotContain(rehearsed.Coordinators!, one => definition.Coordinators!.Any(real => real.Email == one.Email || real.Name == one.Name));
        Assert.Equal(RehearsedDefinition.FingerprintOf(definition), RehearsedDefinition.FingerprintOf(rehearsed));
        Assert.NotEqual(RehearsedDefinition.FingerprintOf(definition), RehearsedDefinition.FingerprintOf(definition with { SizeCap = 8 }));
    }

    [Fact]
    public void A_summary_of_another_program_or_of_another_size_is_refused_by_field()
    {
        var summary = (RehearsalSummary)Filled.Of(typeof(RehearsalSummary));
        var large = summary with { Enrollments = Enumerable.Range(0, 501).ToDictionary(number => $"{number}", number => number) };

        Assert.Equal(["program"], RehearsalSummaryRules.Check(summary, A.ProgramId).Select(error => error.Field));
        Assert.Equal(["enrollments"], RehearsalSummaryRules.Check(large, summary.Program.ProgramId).Select(error => error.Field));
    }
}
