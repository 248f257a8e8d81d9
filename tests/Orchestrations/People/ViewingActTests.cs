using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Orchestrations.People;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.People;

public sealed class ViewingActTests
{
    private const string Robin = "coordinator:robin";

    [Theory]
    [InlineData(Standing.Active)]
    [InlineData(Standing.OnLeave)]
    public void Who_looks_is_noted_and_nothing_else_changes(Standing standing)
    {
        var decision = ViewingActs.Begin(A.Person("Theo") with { Standing = standing }, Robin);

        Assert.True(decision.Outcome);
        Assert.Empty(decision.Writes.Writes);
        var entry = Assert.Single(decision.Notes);
        Assert.Equal((Robin, DecisionName.PersonViewedAs, $"person:{A.Id("Theo")}"), (entry.Actor, entry.Decision, entry.Subject));
    }

    [Fact]
    public void Who_has_left_or_is_nobody_has_no_pages_to_look_at()
    {
        Assert.False(ViewingActs.Begin(person: null, Robin).Outcome);
        Assert.False(ViewingActs.Begin(A.Person("Theo") with { Standing = Standing.Left }, Robin).Outcome);
        Assert.Empty(ViewingActs.Begin(person: null, Robin).Notes);
    }

    [Fact]
    public void Pages_close_again_after_half_an_hour()
    {
        Assert.True(ViewingActs.IsOpen(Given.Now, Given.Now));
        Assert.True(ViewingActs.IsOpen(Given.Now, Given.Now.AddMinutes(29)));
        Assert.False(ViewingActs.IsOpen(Given.Now, Given.Now.AddMinutes(30)));
    }
}
