using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Webhooks;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Webhooks;

/// <summary>Which events follow from what is saved, and what is said of them.</summary>
public sealed class OutboundEventTests
{
    [Fact]
    public void An_enrollment_makes_an_event_when_its_stage_changes_and_none_when_only_its_profile_does()
    {
        var ready = Given.Mentee with { Stage = EnrollmentStage.Ready };

        var told = Of(new Batch().Replace(Given.Stored(ready), Given.Mentee), ready)!;

        Assert.Equal((OutboundEventKind.EnrollmentChanged, A.ProgramId, "Matched"), (told.Kind, told.ProgramId, told.State));
        Assert.Equal([new OutboundPerson(Given.Mentee.PersonId, "Mentee")], told.People);
        Assert.Null(Of(new Batch().Replace(Given.Stored(ready), ready with { ReadySince = Given.Now }), ready));
    }

    [Fact]
    public void A_session_makes_an_event_once_when_it_is_held()
    {
        var held = Given.Session with { Stage = SessionStage.Held };

        Assert.Equal(held.SessionId, Of(new Batch().Replace(Given.Stored(Given.Session), held), Given.Session)!.SessionId);
        Assert.Null(Of(new Batch().Replace(Given.Stored(held), held with { Summary = "We talked." }), held));
        Assert.Null(Of(new Batch().Replace(Given.Stored(Given.Session), Given.Session with { Stage = SessionStage.Missed }), Given.Session));
    }

    [Fact]
    public void A_mentorship_makes_an_event_when_it_begins_and_when_it_comes_to_its_planned_end()
    {
        var closed = Given.Mentorship with { Stage = MentorshipStage.Closed };

        Assert.Equal(OutboundEventKind.MentorshipMatched, Of(new Batch().Create(Given.Mentorship), before: null)!.Kind);
        Assert.Equal(OutboundEventKind.MentorshipCompleted, Of(new Batch().Replace(Given.Stored(Given.Mentorship), closed), Given.Mentorship)!.Kind);
        Assert.Null(Of(new Batch().Replace(Given.Stored(closed), closed with { PausedAt = Given.Now }), closed));
    }

    [Fact]
    public void A_concern_says_the_fact_and_neither_who_nor_about_whom()
    {
        var concern = new Concern(
            A.ProgramId, "c1", ConcernKind.Concern, Given.Mentee.PersonId, Given.Now, [], MentorshipId: Given.MentorshipId);

        var told = Of(new Batch().Create(concern), before: null)!;
        var body = WebhookBody.Of(told, id => id).Write();

        Assert.Equal(OutboundEventKind.ConcernRaised, told.Kind);
        Assert.DoesNotContain(Given.Mentee.PersonId, body, StringComparison.Ordinal);
        Assert.DoesNotContain(Given.MentorshipId, body, StringComparison.Ordinal);
        Assert.Null(Of(new Batch().Create(concern with { Kind = ConcernKind.Question }), before: null));
    }

    [Fact]
    public void People_are_named_by_the_id_that_the_organization_has_for_them()
    {
        var told = Of(new Batch().Create(Given.Mentee), before: null)!;

        Assert.Equal(
            """{"type":"enrollment.changed","timestamp":"2027-03-01T09:00:00+00:00","data":{"program":"growth","person":{"id":"E7","role":"Mentee"},"stage":"Matched"}}""",
            WebhookBody.Of(told, _ => "E7").Write());
    }

    [Fact]
    public void The_same_decision_makes_the_same_id() =>
        Assert.Equal(Of(new Batch().Create(Given.Mentee), before: null)!.EventId, Of(new Batch().Create(Given.Mentee), before: null)!.EventId);

    private static OutboundEvent? Of(Batch batch, object? before) => OutboundEvents.Of(Assert.Single(batch.Writes), before, Given.Now);
}
