using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Sessions;

/// <summary>What follows from what members say of meetings that nobody saw; pure.</summary>
internal static class MeetingTelling
{
    /// <summary>Wakes the session when enough is said. A yes after it was settled makes it held all the same, and how it was is asked then.</summary>
    /// <param name="followUp">By which it is asked.</param>
    public static Consequences Then(Session session, string personId, bool met, Ladder followUp)
    {
        var note = new LedgerNote(Actors.Person(personId), DecisionName.SessionTold, session.Id, met ? "met" : "not met");
        return session switch
        {
            { Stage: SessionStage.Held } => Consequences.Of(note, SessionSettling.FollowUp(session, followUp)),
            { Stage: SessionStage.Planned } when MeetingDecisions.IsTold(session) => Consequences.Of(
                note, Signals.Raise(InstanceIds.Session(session.ProgramId, session.SessionId), new MeetingTold(session.Sequence))),
            _ => Consequences.Of(note),
        };
    }

    public static Decision<Verdict<Session>> Add(
        Mentorship mentorship, IReadOnlyCollection<Session> sessions, MeetingDraft draft, string personId, DateTimeOffset now)
    {
        if (!mentorship.IsAlive)
        {
            return new Decision<Verdict<Session>>(RefusalReason.WrongStage);
        }

        var memberIds = mentorship.Members.Select(member => member.PersonId).ToList();
        var facts = new OutsideFacts(mentorship.ProgramId, mentorship.MentorshipId, memberIds, mentorship.CreatedAt, sessions);
        var added = MeetingDecisions.Add(facts, draft, personId, now);
        return added.Value is not { } session
            ? new Decision<Verdict<Session>>(added)
            : new Decision<Verdict<Session>>(added)
            {
                Writes = new Batch().Create(session),
                Notes = [new LedgerNote(Actors.Person(personId), DecisionName.SessionAdded, session.Id, session.Outside!.Way.ToString())],
                Mails = [.. memberIds.Where(memberId => memberId != personId).Select(memberId => Mail(session, memberId))],
            };
    }

    private static MailOrder Mail(Session session, string personId) => new(
        MailIds.For(session.Id, MailTemplate.SessionAdded, personId),
        MailTemplate.SessionAdded,
        session.ProgramId,
        personId,
        session.MentorshipId,
        session.SessionId);
}
