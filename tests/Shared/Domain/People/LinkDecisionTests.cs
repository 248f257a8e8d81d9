using MentorFlow.Domain.People;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.People;

public sealed class LinkDecisionTests
{
    [Fact]
    public void Links_from_before_the_moment_count_no_more() =>
        Assert.Equal(Given.Now, LinkDecisions.TakeBack(A.Person("Theo"), Given.Now).Value!.LinksValidFrom);

    [Fact]
    public void Taken_back_twice_at_one_moment_they_are_taken_back_once() =>
        Assert.Equal(RefusalReason.AlreadyDone, LinkDecisions.TakeBack(A.Person("Theo") with { LinksValidFrom = Given.Now }, Given.Now).Refusal!.Reason);

    [Fact]
    public void Who_has_left_has_none() =>
        Assert.Equal(RefusalReason.WrongStage, LinkDecisions.TakeBack(A.Person("Theo") with { Standing = Standing.Left }, Given.Now).Refusal!.Reason);
}
