using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.WorkItems;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.WorkItems;

public sealed class WorkItemResolvingTests
{
    private static readonly Round UnderReview = Given.Round with { GoesOutBy = Given.Now.AddDays(1) };

    private static readonly Subject Pair = new Subject.OfMentorship(Given.MentorshipId);

    [Fact]
    public void A_resolution_reaches_the_instance_that_waits_for_it()
    {
        var decision = Decide(Facts(Item(WorkItemKind.KickoffOverdue, Pair)), new Resolution(ResolutionKind.Extend, "soon", TimeSpan.FromDays(5)));

        var resolved = decision.Writes.Written<WorkItem>();
        Assert.Equal((WorkItemStatus.Resolved, "robin", Given.Now), (resolved.Status, resolved.ResolvedBy, resolved.ResolvedAt));
        Assert.Equal(["workitem.resolved"], decision.Notes.Names());
        Assert.Equal(("WorkItemResolved", "waiting"), Called(decision));
    }

    [Fact]
    public void What_was_not_offered_is_refused_and_nothing_is_written()
    {
        var decision = Decide(Facts(Item(WorkItemKind.MailFailed, new Subject.OfMail(Guid.Empty))), new Resolution(ResolutionKind.Replace));

        Assert.Equal(RefusalReason.Invalid, decision.Outcome.Refusal!.Reason);
        Assert.Empty(decision.Writes.Writes);
    }

    [Fact]
    public void A_round_that_is_approved_in_the_queue_is_approved_itself()
    {
        var facts = Facts(Item(WorkItemKind.RoundToReview, new Subject.OfRound(1))) with { Round = Given.Stored(UnderReview) };

        var decision = Decide(facts, new Resolution(ResolutionKind.Approve));

        Assert.Equal(RoundStatus.Approved, decision.Writes.Written<Round>().Status);
        Assert.Equal(["workitem.resolved", "round.approved"], decision.Notes.Names());
    }

    [Fact]
    public void A_round_that_is_extended_says_when_it_goes_out()
    {
        var facts = Facts(Item(WorkItemKind.RoundToReview, new Subject.OfRound(1))) with
        {
            Round = Given.Stored(UnderReview),
            Review = TimeSpan.FromDays(3),
        };

        var decision = Decide(facts, new Resolution(ResolutionKind.Extend, Extension: TimeSpan.FromDays(2)));

        Assert.Equal(Given.Now.AddDays(5), decision.Writes.Written<Round>().GoesOutBy);
    }

    [Fact]
    public void Somebody_back_from_a_long_leave_has_the_mentorship_s_clocks_run_again()
    {
        var paused = Given.Mentorship with { PausedAt = Given.Now.AddDays(-200) };
        var facts = Facts(Item(WorkItemKind.PausedTooLong, Pair)) with { Mentorship = Given.Stored(paused) };

        var decision = Decide(facts, new Resolution(ResolutionKind.Retry));

        var resumed = decision.Writes.Written<Mentorship>();
        Assert.Null(resumed.PausedAt);
        Assert.Equal(Given.Mentorship.Ends.AddDays(200), resumed.Ends);
        Assert.Empty(Decide(facts, new Resolution(ResolutionKind.Close)).Writes.Writes.Select(write => write.Document).OfType<Mentorship>());
    }

    [Fact]
    public void A_concern_ends_the_mentorship_it_is_about_when_somebody_else_is_to_be_found()
    {
        var concern = Item(WorkItemKind.ConcernRaised, Pair) with { InstanceId = null };

        Assert.Equal(("Ended", $"mentorship:{A.ProgramId}:{Given.MentorshipId}"), Called(Decide(Facts(concern), new Resolution(ResolutionKind.Replace))));
        Assert.Empty(Decide(Facts(concern), new Resolution(ResolutionKind.Close)).Signals);
    }

    [Fact]
    public void An_instance_that_failed_is_started_again_only_when_that_was_decided()
    {
        var failed = Item(WorkItemKind.InstanceFailed, new Subject.OfInstance("program:growth:1"));

        Assert.Equal(SignalKind.Restart, Assert.Single(Decide(Facts(failed), new Resolution(ResolutionKind.Retry)).Signals).Kind);
        Assert.Empty(Decide(Facts(failed), new Resolution(ResolutionKind.Close)).Signals);
    }

    private static WorkItem Item(WorkItemKind kind, Subject about) => new(
        A.ProgramId, "w1", kind, about, "waiting", new Phrase("causes.no-answer", ("count", 10)), Given.Now.AddDays(-1), kind.Estimate(), []);

    private static ResolvingFacts Facts(WorkItem item) => new(Given.Stored(item), Round: null, TimeSpan.Zero, Mentorship: null);

    private static Decision<Verdict<WorkItem>> Decide(ResolvingFacts facts, Resolution resolution) =>
        WorkItemResolving.Decide(facts, resolution, "robin", Given.Now);

    private static (string Name, string InstanceId) Called(Decision<Verdict<WorkItem>> decision)
    {
        var signal = Assert.Single(decision.Signals);
        return (signal.Name, signal.InstanceId);
    }
}
