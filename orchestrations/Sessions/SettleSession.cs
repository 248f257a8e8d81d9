using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Sessions;

/// <param name="Stage">
/// Held, missed, or unknown where nobody saw it; whether what was missed was technical, and what was told of the unknown, is looked up.
/// </param>
public sealed record SessionSettlement(string ProgramId, string SessionId, SessionStage Stage, SessionRules Policy);

/// <summary>Writes down whether a session took place.</summary>
public sealed class SettleSession(Decider decider)
{
    [Function(nameof(SettleSession))]
    public Task<SessionOutcome> RunAsync(
        [ActivityTrigger] SessionSettlement input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Program(input.ProgramId),
            async token =>
            {
                var session = await decider.LoadStoredAsync(Session.KeyOf(input.ProgramId, input.SessionId), token);
                var mentorship = await decider.Store.FindAsync(Mentorship.KeyOf(input.ProgramId, session.Value.MentorshipId), token);
                return SessionSettling.Decide(session, input, mentorship?.Value);
            },
            cancellation);
}
