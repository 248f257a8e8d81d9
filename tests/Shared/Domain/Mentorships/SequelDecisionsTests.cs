using MentorFlow.Domain.Mentorships;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Mentorships;

public sealed class SequelDecisionsTests
{
    private static readonly string Maya = Given.Mentor.PersonId;

    private static readonly string Theo = Given.Mentee.PersonId;

    private static readonly Mentorship Closed = Given.Mentorship with
    {
        Stage = MentorshipStage.Closed,
        EndedBecause = EndReason.Completed,
        Signatures = new Dictionary<string, DateTimeOffset> { [Maya] = Given.Now, [Theo] = Given.Now },
    };

    [Fact]
    public void It_begins_when_both_want_it_and_ends_when_one_does_not()
    {
        var wished = SequelDecisions.Want(Closed, Theo, Given.Now).Value!;
        Assert.False(wished.GoesOn);

        var agreed = SequelDecisions.Want(wished, Maya, Given.Now.AddDays(1)).Value!;
        Assert.True(agreed is { GoesOn: true, IsOpen: false, IsAlive: true });
        Assert.Equal(Given.Now.AddDays(1), agreed.Sequel!.AgreedAt);

        var ended = SequelDecisions.Leave(agreed, Maya, Given.Now.AddDays(2)).Value!;
        Assert.False(ended.IsAlive);
        Assert.Empty(ended.Sequel!.WantedBy);
    }

    [Fact]
    public void A_wish_can_be_taken_back_and_a_second_click_changes_nothing()
    {
        var wished = SequelDecisions.Want(Closed, Theo, Given.Now).Value!;

        Assert.Equal(RefusalReason.AlreadyDone, SequelDecisions.Want(wished, Theo, Given.Now).Refusal!.Reason);
        var taken = SequelDecisions.Leave(wished, Theo, Given.Now).Value!;
        Assert.Empty(taken.Sequel!.WantedBy);
        Assert.Equal(RefusalReason.AlreadyDone, SequelDecisions.Leave(taken, Theo, Given.Now).Refusal!.Reason);
        Assert.False(SequelDecisions.Want(taken, Maya, Given.Now).Value!.GoesOn);
    }

    [Fact]
    public void Nobody_is_asked_before_the_end_after_a_conflict_or_when_the_other_has_left()
    {
        Assert.False(SequelDecisions.IsOffered(Closed with { Stage = MentorshipStage.Active, EndedBecause = null }));
        Assert.False(SequelDecisions.IsOffered(Closed with { Stage = MentorshipStage.Ended, EndedBecause = EndReason.Conflict }));
        Assert.False(SequelDecisions.IsOffered(Closed with { Stage = MentorshipStage.Ended, EndedBecause = EndReason.MemberLeft }));
        Assert.True(SequelDecisions.IsOffered(Closed with { Stage = MentorshipStage.Ended, EndedBecause = EndReason.ByChoice }));
    }
}
