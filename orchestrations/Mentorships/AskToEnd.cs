using MentorFlow.Ledger;
using MentorFlow.Mentorships;
using MentorFlow.Orchestrations.Decisions;
using MentorFlow.Storage;

namespace MentorFlow.Orchestrations.Mentorships;

public sealed record EndRequest(MentorshipKey Mentorship, EndReason Because, string? LeaverId = null);

/// <summary>Tells the instance that carries a mentorship that it is over; that instance does the ending, so that it is done once.</summary>
public sealed class AskToEnd(DecisionDesk desk)
{
    [Function(nameof(AskToEnd))]
    public Task<bool> RunAsync([ActivityTrigger] EndRequest input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        desk.DecideAsync(
            client,
            Partition.Program(input.Mentorship.ProgramId),
            async token =>
            {
                var (programId, mentorshipId) = input.Mentorship;
                var mentorship = await desk.LoadAsync<Mentorship>(Partition.Program(programId), Mentorship.IdOf(mentorshipId), token);
                return mentorship.IsOpen
                    ? new Decision<bool>(true)
                    {
                        Notes = [new LedgerNote(Actors.System, "mentorship.end-asked", mentorship.Id, input.Because.ToString(), input)],
                        Signals = [Signals.Raise(InstanceIds.Mentorship(programId, mentorshipId), new Ended(input.Because, input.LeaverId))],
                    }
                    : new Decision<bool>(false);
            },
            cancellation);
}
