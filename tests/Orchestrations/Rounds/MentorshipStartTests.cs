using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Rounds;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Rounds;

public sealed class MentorshipStartTests
{
    private static readonly MentorshipStartFacts Facts = new(
        Given.Program,
        Given.Stored(Given.Proposal),
        Given.Stored(Given.Mentor with { Stage = EnrollmentStage.Ready }),
        Given.Stored(Given.Mentee with { Stage = EnrollmentStage.Ready }),
        HasBegun: false,
        Obstacle: null);

    [Fact]
    public void A_start_says_everything_that_follows_at_once()
    {
        var decision = MentorshipStart.Decide(Facts, Given.Now);

        Assert.True(decision.Outcome);
        var mentorship = decision.Writes.Written<Mentorship>();
        Assert.Equal(
            (Given.Proposal.MentorshipId, Given.Now, Given.Program.Calendar.EndOf(Given.Now)),
            (mentorship.MentorshipId, mentorship.CreatedAt, mentorship.Ends));
        Assert.Equal([Given.Mentor.PersonId, Given.Mentee.PersonId], mentorship.Members.Select(member => member.PersonId));
        Assert.Equal(2, decision.Writes.Writes.Count(write => write.Document is Membership));
        Assert.All(decision.Writes.Writes.Select(write => write.Document).OfType<Enrollment>(), one => Assert.Equal(EnrollmentStage.Matched, one.Stage));
        Assert.Equal(ProposalStage.Accepted, decision.Writes.Written<Proposal>().Stage);
        Assert.Equal(["MentorshipOrchestrator", "PromptsOrchestrator"], decision.Signals.Select(signal => signal.Name));
        Assert.Equal(["mentorship.started"], decision.Notes.Names());
    }

    [Fact]
    public void A_start_that_is_decided_again_starts_once()
    {
        var decision = MentorshipStart.Decide(Facts with { HasBegun = true }, Given.Now);

        Assert.True(decision.Outcome);
        Assert.Empty(decision.Writes.Writes);
        Assert.Empty(decision.Signals);
    }

    [Fact]
    public void What_stands_in_the_way_withdraws_the_proposal()
    {
        var decision = MentorshipStart.Decide(Facts with { Obstacle = "somebody left meanwhile" }, Given.Now);

        Assert.False(decision.Outcome);
        var proposal = decision.Writes.Written<Proposal>();
        Assert.Equal((ProposalStage.Withdrawn, "somebody left meanwhile"), (proposal.Stage, proposal.Because));
        Assert.Equal(["proposal.withdrawn"], decision.Notes.Names());
        Assert.Empty(decision.Signals);
    }
}
