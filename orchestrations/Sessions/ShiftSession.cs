using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Sessions;

/// <param name="Sequence">The session's sequence before the shift: a repeated activity shifts once.</param>
public sealed record SessionShift(string ProgramId, string SessionId, TimeSpan By, int Sequence);

/// <summary>Moves a session by the span of a pause.</summary>
public sealed class ShiftSession(Decider decider)
{
    private static readonly TimeSpan WithoutAgreement = TimeSpan.FromDays(14);

    [Function(nameof(ShiftSession))]
    public Task<PlannedSession> RunAsync([ActivityTrigger] SessionShift input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Program(input.ProgramId),
            async token =>
            {
                var session = await decider.LoadStoredAsync(Session.KeyOf(input.ProgramId, input.SessionId), token);
                var mentorship = await decider.LoadAsync(Mentorship.KeyOf(input.ProgramId, session.Value.MentorshipId), token);
                return SessionPlanning.Shift(
                    session,
                    input,
                    mentorship.Agreement?.Frequency ?? WithoutAgreement,
                    await decider.ClocksAsync(session.Value, token),
                    decider.Now);
            },
            cancellation);
}
