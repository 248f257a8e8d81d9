using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Rooms;

namespace MentorFlow.Orchestrations.Sessions;

/// <summary>
/// A session is over: held ones are followed up, who was missing is nobody's business (R80), and what was technical is recorded as technical (F7); pure.
/// </summary>
internal static class SessionSettling
{
    /// <param name="mentorship">Tells whether a next session is going to be planned, whose invitation asks how this one was.</param>
    public static Decision<SessionOutcome> Decide(Stored<Session> stored, SessionSettlement settlement, Mentorship? mentorship = null)
    {
        var stage = StageOf(stored.Value, settlement);
        var outcome = stage switch
        {
            SessionStage.Held => SessionOutcome.Held,
            SessionStage.Broken => SessionOutcome.Broken,
            SessionStage.Unknown => SessionOutcome.Unknown,
            _ => SessionOutcome.Missed,
        };
        if (SessionDecisions.Settle(stored.Value, stage).Value is not { } session)
        {
            return new Decision<SessionOutcome>(outcome);
        }

        var actor = Actors.Orchestrator(InstanceIds.Session(session.ProgramId, session.SessionId));
        return new Decision<SessionOutcome>(outcome)
        {
            Writes = new Batch().Replace(stored, session),
            Notes = [new LedgerNote(actor, DecisionName.SessionSettled, session.Id, session.Stage.ToString())],
            Signals =
            [
                .. outcome is SessionOutcome.Held
                    ? [FollowUp(session, LadderFor(session, settlement.Policy.Sessions.FollowUp, mentorship))]
                    : Array.Empty<Signal>(),
                .. RoomSignals.Outdated(session),
            ],
        };
    }

    private static SessionStage StageOf(Session session, SessionSettlement settlement) => settlement.Stage switch
    {
        SessionStage.Unknown => MeetingDecisions.StageOf(session),
        SessionStage.Missed when RescueDecisions.IsTechnical(session) => SessionStage.Broken,
        var stage => stage,
    };

    // One mail when a session ends, and not two: the invitation to the next one brings the question, and what reminds of it comes as ever.
    private static Ladder LadderFor(Session session, Ladder ladder, Mentorship? mentorship) =>
        mentorship is { IsOpen: true, PausedAt: null, Agreement: { IsByWriting: false } agreement }
        && session.Number == mentorship.SessionsPlanned
        && session.StartsAt + agreement.Frequency + agreement.Length <= mentorship.Ends
            ? ladder with
            {
                Nudges = [.. ladder.Nudges.Select(nudge => nudge.Template is MailTemplate.SessionFollowUp ? nudge with { Template = null } : nudge)],
            }
            : ladder;

    /// <summary>Has all asked how a session was that was held.</summary>
    public static Signal FollowUp(Session session, Ladder ladder) => Signals.Start(
        nameof(FollowUpOrchestrator),
        InstanceIds.FollowUp(session.ProgramId, session.SessionId),
        new FollowUpInput(session.ProgramId, session.MentorshipId, session.SessionId, session.TookPartIds, ladder));
}
