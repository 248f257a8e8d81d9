using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;
using MentorFlow.Orchestrations.Rooms;

namespace MentorFlow.Orchestrations.Mentorships;

/// <summary>
/// What follows where a pair agrees to write in place of meeting, or the other way (R33): the planned session is called off, or sessions are planned from
/// now on. Part of the decision by which the agreement counts; pure.
/// </summary>
internal static class WayFollowing
{
    /// <param name="decision">By which the agreement counts, with all that follows whatever the way.</param>
    /// <param name="replaced">The agreement of before.</param>
    public static Decision<Verdict<Mentorship>> Of(
        Decision<Verdict<Mentorship>> decision, AgreementStand stand, Agreement replaced, Mentorship after, DateTimeOffset now)
    {
        var told = replaced.IsByWriting || after.Agreement!.IsByWriting
            ? decision with { Signals = [.. decision.Signals, after.OfConversation(taken: 0)] }
            : decision;
        return !replaced.IsByWriting && after.Agreement!.IsByWriting && stand.Coming?.Planned is { } planned && planned.Value.StartsAt > now
            && SessionDecisions.Settle(planned.Value, SessionStage.Cancelled).Value is { } settled
                ? CallOff(told, planned, settled with { Sequence = settled.Sequence + 1 })
                : told;
    }

    // One that has begun is left alone: those in the room finish their talk.
    private static Decision<Verdict<Mentorship>> CallOff(
        Decision<Verdict<Mentorship>> decision, Stored<Session> planned, Session canceled)
    {
        decision.Writes.Replace(planned, canceled);
        return decision with
        {
            Notes = [.. decision.Notes, new LedgerNote(Actors.System, DecisionName.SessionCancelled, canceled.Id, "by writing from now on")],
            Signals =
            [
                .. decision.Signals,

                // The session alone is over, and not what runs one after the other.
                Signals.Raise(InstanceIds.Session(canceled.ProgramId, canceled.SessionId), new Ended(EndReason.Completed)),
                .. RoomSignals.Outdated(canceled),
            ],
            Mails =
            [
                .. decision.Mails,
                .. canceled.MemberIds.Select(personId => new MailOrder(
                    MailIds.For(canceled.SessionId, MailTemplate.SessionCancelled, personId),
                    MailTemplate.SessionCancelled,
                    canceled.ProgramId,
                    personId,
                    canceled.MentorshipId,
                    canceled.SessionId)),
            ],
        };
    }
}
