using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Rooms;

namespace MentorFlow.Orchestrations.Sessions;

public sealed record SessionSettlement(string ProgramId, string SessionId, SessionStage Stage, SessionRules Policy);

/// <summary>Writes down whether a session took place, kindly: who was missing is nobody's business (R80). A held one is followed up.</summary>
public sealed class SettleSession(Decider decider)
{
    [Function(nameof(SettleSession))]
    public async Task<SessionOutcome> RunAsync(
        [ActivityTrigger] SessionSettlement input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        await decider.DecideAsync<Session>(
            Partition.Program(input.ProgramId),
            Session.IdOf(input.SessionId),
            session => SessionDecisions.Settle(session, input.Stage),
            session => Consequences.Of(
                new LedgerNote(
                    Actors.Orchestrator(InstanceIds.Session(input.ProgramId, input.SessionId)), "session.settled", session.Id, session.Stage.ToString()),
                [.. session.Stage is SessionStage.Held ? [FollowUp(input, session)] : Array.Empty<Signal>(), .. RoomSignals.Outdated(session)]),
            cancellation);
        return input.Stage is SessionStage.Held ? SessionOutcome.Held : SessionOutcome.Missed;
    }

    private static Signal FollowUp(SessionSettlement input, Session session) => Signals.Start(
        nameof(FollowUpOrchestrator),
        InstanceIds.FollowUp(input.ProgramId, input.SessionId),
        new FollowUpInput(input.ProgramId, session.MentorshipId, input.SessionId, session.MemberIds, input.Policy.Sessions.FollowUp));
}
