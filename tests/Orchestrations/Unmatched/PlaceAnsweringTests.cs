using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Unmatched;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Unmatched;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Unmatched;

public sealed class PlaceAnsweringTests
{
    private static readonly PlaceQuestion Question =
        new(A.ProgramId, Given.Mentor.PersonId, Given.Mentee.PersonId, 1, "robin", Given.Now.AddDays(-1), Given.Now.AddDays(6));

    private static readonly WorkItem Item = new(
        A.ProgramId,
        "unmatched-r1-theo",
        WorkItemKind.Unmatched,
        new Subject.OfEnrollment(Given.Mentee.PersonId),
        InstanceId: null,
        new Phrase("causes.unmatched-late", ("person", Given.Mentee.PersonId)),
        Given.Now.AddDays(-2),
        TimeSpan.FromMinutes(5),
        [Given.Mentee.PersonId],
        SnoozedUntil: Given.Now.AddDays(6));

    private static readonly PlaceFacts Facts = new(
        Given.Program,
        Given.Stored(Question),
        Given.Stored(Given.Mentor with { Profile = A.Profile(ProgramRole.Mentor) }),
        IsFree: true,
        [Given.Stored(Item)]);

    [Fact]
    public void A_yes_makes_room_for_one_and_proposes_the_two_to_each_other()
    {
        var decision = PlaceAnswering.Answer(Facts, Given.Mentor.PersonId, agrees: true, Given.Now);

        Assert.Equal(PlaceAnswer.Yes, decision.Writes.Written<PlaceQuestion>().Answer);
        Assert.Equal(2, decision.Writes.Written<Enrollment>().Profile!.Capacity);
        var proposal = decision.Writes.Written<Proposal>();
        Assert.Equal((ProposalStage.AwaitingMentee, Given.Mentee.PersonId), (proposal.Stage, proposal.MenteeId));
        Assert.Equal(["PlaceAnswered", "ProposalOrchestrator"], decision.Signals.Select(signal => signal.Name));
        Assert.Equal(["place.agreed", "proposal.made"], decision.Notes.Names());
    }

    [Fact]
    public void A_yes_for_somebody_who_has_a_partner_meanwhile_is_kept_for_the_next()
    {
        var decision = PlaceAnswering.Answer(Facts with { IsFree = false }, Given.Mentor.PersonId, agrees: true, Given.Now);

        Assert.Equal(2, decision.Writes.Written<Enrollment>().Profile!.Capacity);
        Assert.DoesNotContain(decision.Writes.Writes, write => write.Document is Proposal);
    }

    [Fact]
    public void A_no_brings_the_person_before_the_coordinator_again()
    {
        var decision = PlaceAnswering.Answer(Facts, Given.Mentor.PersonId, agrees: false, Given.Now);

        Assert.Null(decision.Writes.Written<WorkItem>().SnoozedUntil);
        Assert.DoesNotContain(decision.Writes.Writes, write => write.Document is Enrollment or Proposal);
    }

    [Fact]
    public void Nobody_answers_for_the_mentor_and_nobody_answers_twice()
    {
        var answered = Facts with { Question = Given.Stored(Question with { Answer = PlaceAnswer.No }) };

        Assert.Equal(
            RefusalReason.NotAMember, PlaceAnswering.Answer(Facts, Given.Mentee.PersonId, agrees: true, Given.Now).Outcome.Refusal!.Reason);
        Assert.Equal(
            RefusalReason.WrongStage, PlaceAnswering.Answer(answered, Given.Mentor.PersonId, agrees: true, Given.Now).Outcome.Refusal!.Reason);
        Assert.Equal(
            RefusalReason.AlreadyDone, PlaceAnswering.Answer(answered, Given.Mentor.PersonId, agrees: false, Given.Now).Outcome.Refusal!.Reason);
    }

    [Fact]
    public void Silence_lapses_once()
    {
        var lapsed = PlaceAnswering.Lapse(Facts, Given.Now).Writes.Written<PlaceQuestion>();

        Assert.Equal(PlaceAnswer.Unanswered, lapsed.Answer);
        Assert.Empty(PlaceAnswering.Lapse(Facts with { Question = Given.Stored(lapsed) }, Given.Now).Writes.Writes);
    }
}
