using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rounds;
using MentorFlow.Orchestrations.Places;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Places;

public sealed class BudgetSettingTests
{
    private static readonly MentoringBudget Two = new(A.Id("Maya"), AsMentor: 2);

    [Fact]
    public void A_mentor_who_takes_on_more_is_offered_to_who_waits_in_each_program()
    {
        var decision = BudgetSetting.Decide(Given.Stored(Two), Two with { AsMentor = 3 }, ["growth", "roots"], Given.Now);

        Assert.Equal(3, decision.Outcome.Value!.AsMentor);
        Assert.Equal(["places.set"], decision.Notes.Names());
        Assert.Equal(["OfferPlacesOrchestrator", "OfferPlacesOrchestrator"], decision.Signals.Select(signal => signal.Name));
    }

    [Fact]
    public void Who_takes_on_less_is_offered_to_nobody_and_what_stays_the_same_is_no_decision()
    {
        Assert.Empty(BudgetSetting.Decide(Given.Stored(Two), Two with { AsMentor = 0 }, ["growth"], Given.Now).Signals);
        Assert.Empty(BudgetSetting.Decide(Given.Stored(Two), Two, ["growth"], Given.Now).Writes.Writes);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(6)]
    public void A_number_that_nobody_can_take_on_is_refused_by_its_field(int places)
    {
        var decision = BudgetSetting.Decide(known: null, Two with { AsPeer = places }, [], Given.Now);

        Assert.Equal("asPeer", Assert.Single(decision.Outcome.Refusal!.Fields).Field);
    }

    [Theory]
    [InlineData(ProgramRole.Mentor, 3, 1, 1, null, 1)]
    [InlineData(ProgramRole.Mentor, 3, 1, 1, 5, 2)]
    [InlineData(ProgramRole.Mentor, 3, 1, 1, 2, 0)]
    [InlineData(ProgramRole.Mentor, 3, 1, 1, 0, -2)]
    [InlineData(ProgramRole.Mentee, 2, 1, 4, null, 1)]
    [InlineData(ProgramRole.Mentee, 2, 1, 1, 2, 0)]
    [InlineData(ProgramRole.Peer, 1, 0, 1, null, 1)]
    [InlineData(ProgramRole.Peer, 1, 0, 1, 1, 0)]
    public void What_is_left_is_bounded_by_the_program_and_by_all_programs_together(
        ProgramRole role, int share, int here, int elsewhere, int? budget, int left) =>
        Assert.Equal(left, new PlaceCount(role, share, here, elsewhere, budget).Left);
}
