using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Webhooks;

/// <summary>
/// Which events follow from what a decision saves; pure. They are derived from the documents in one place, so that no decision has to think of them:
/// an enrollment whose stage, role or track is another, a mentorship that is created or closed, a session that is held, a concern that is created, and a
/// created document that is <see cref="IRecordedHours"/>.
/// </summary>
public static class OutboundEvents
{
    /// <summary>The write may make an event; which one, or none, can depend on how the document was before.</summary>
    public static OutboundEventKind? CanBe(DocumentWrite write) => (write.Document, write.Kind) switch
    {
        (_, WriteKind.Delete) => null,
        (Enrollment, _) => OutboundEventKind.EnrollmentChanged,
        (Mentorship, WriteKind.Create) => OutboundEventKind.MentorshipMatched,
        (Mentorship { Stage: MentorshipStage.Closed }, _) => OutboundEventKind.MentorshipCompleted,
        (Session { Stage: SessionStage.Held }, _) => OutboundEventKind.SessionHeld,
        (Concern { Kind: ConcernKind.Concern }, WriteKind.Create) => OutboundEventKind.ConcernRaised,
        (IRecordedHours { Minutes: not 0 }, WriteKind.Create) => OutboundEventKind.HoursRecorded,
        _ => null,
    };

    /// <param name="before">The same document as it was stored; null where there was none.</param>
    /// <param name="at">When it was decided, UTC.</param>
    /// <returns>Null where the write makes no event.</returns>
    public static OutboundEvent? Of(DocumentWrite write, object? before, DateTimeOffset at)
    {
        if (CanBe(write) is not { } kind || !IsNew(write.Document, before))
        {
            return null;
        }

        var told = Facts(write.Document, new OutboundEvent(EventId: "", kind, write.Partition.Key, at));
        return told with { EventId = IdOf(told, write) };
    }

    private static bool IsNew(object document, object? before) => (document, before) switch
    {
        (Enrollment now, Enrollment was) => (now.Stage, now.Role, now.Track, now.Invitation) != (was.Stage, was.Role, was.Track, was.Invitation),
        (Mentorship now, Mentorship was) => now.Stage != was.Stage,
        (Session now, Session was) => now.Stage != was.Stage,
        _ => true,
    };

    private static OutboundEvent Facts(object document, OutboundEvent told) => document switch
    {
        Enrollment enrollment => told with
        {
            ProgramId = enrollment.ProgramId,
            People = [new OutboundPerson(enrollment.PersonId, enrollment.Role.ToString())],
            State = enrollment.Stage.ToString(),
        },
        Mentorship mentorship => told with
        {
            ProgramId = mentorship.ProgramId,
            MentorshipId = mentorship.MentorshipId,
            People = [.. mentorship.Members.Select(member => new OutboundPerson(member.PersonId, member.Role.ToString()))],
        },
        Session session => told with
        {
            ProgramId = session.ProgramId,
            MentorshipId = session.MentorshipId,
            SessionId = session.SessionId,
            People = [.. session.MemberIds.Select(member => new OutboundPerson(member))],
            StartsAt = session.StartsAt,
            Minutes = session.Minutes,
        },
        IRecordedHours hours => told with
        {
            ProgramId = hours.ProgramId,
            MentorshipId = hours.MentorshipId,
            SessionId = hours.SessionId,
            People = [new OutboundPerson(hours.PersonId)],
            State = hours.Activity,
            Minutes = hours.Minutes,
        },
        Concern concern => told with { ProgramId = concern.ProgramId },
        _ => told,
    };

    // With what it came to: on a clock that stands still somebody goes through several stages at one moment.
    private static string IdOf(OutboundEvent told, DocumentWrite write)
    {
        var whom = string.Join(',', told.People.Select(person => $"{person.PersonId} {person.Role}"));
        return Uuid5.Of($"outbound|{told.Kind.Name()}|{write.Partition}|{write.Id}|{told.At.UtcTicks}|{told.State}|{whom}").ToString("N");
    }
}
