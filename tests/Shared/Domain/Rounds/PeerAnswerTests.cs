using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Rounds;

public sealed class PeerAnswerTests
{
    private static readonly Proposal Asked = Given.Proposal with { Stage = Proposal.FirstOf(ProgramForm.Peer), IsOfPeers = true };

    private static string First => Asked.MenteeId;

    private static string Second => Asked.MentorId;

    public static TheoryData<bool> Orders => [true, false];

    [Theory]
    [MemberData(nameof(Orders))]
    public void A_first_yes_waits_for_the_other_and_the_second_makes_it_a_match(bool firstBegins)
    {
        var (one, other) = firstBegins ? (First, Second) : (Second, First);

        var waiting = Answer(Asked, one, accepted: true).Value!;

        Assert.Equal((ProposalStage.AwaitingBoth, Given.Now, null), (waiting.Stage, waiting.AnswerOf(one), waiting.AnswerOf(other)));
        Assert.Equal((false, true, true), (waiting.Awaits(one), waiting.Awaits(other), waiting.IsOpen));
        Assert.Equal(ProposalStage.Accepted, Answer(waiting, other, accepted: true).Value!.Stage);
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void A_no_ends_it_before_and_after_the_others_yes(bool firstDeclines)
    {
        var (one, other) = firstDeclines ? (First, Second) : (Second, First);

        foreach (var proposal in new[] { Asked, Answer(Asked, other, accepted: true).Value! })
        {
            var over = Answer(proposal, one, accepted: false).Value!;

            Assert.Equal((false, true, false), (over.IsOpen, over.IsDeclinedBy(one), over.IsDeclinedBy(other)));
            Assert.Equal(RefusalReason.WrongStage, Answer(over, other, accepted: true).Refusal?.Reason);
        }
    }

    [Fact]
    public void A_second_press_changes_nothing()
    {
        var waiting = Answer(Asked, First, accepted: true).Value!;

        Assert.Equal(RefusalReason.AlreadyDone, Answer(waiting, First, accepted: true).Refusal?.Reason);
        Assert.Equal(RefusalReason.AlreadyDone, Answer(waiting, First, accepted: false).Refusal?.Reason);
        Assert.Equal(RefusalReason.NotAMember, Answer(waiting, "somebody", accepted: true).Refusal?.Reason);
    }

    [Fact]
    public void It_pauses_and_closes_like_any_other()
    {
        Assert.Equal(Given.Now, ProposalDecisions.Pause(Asked, Given.Now).Value!.PausedAt);
        Assert.Equal(ProposalStage.Unanswered, ProposalDecisions.Close(Asked, ProposalStage.Unanswered, "no answer in time").Value!.Stage);
    }

    private static Verdict<Proposal> Answer(Proposal proposal, string personId, bool accepted) =>
        ProposalDecisions.Answer(proposal, personId, accepted, reason: null, Given.Now);
}
