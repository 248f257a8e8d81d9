using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Waiting;

/// <param name="ProgramId">Whose partition keeps the signals until they are delivered.</param>
public sealed record PassedOn(string ProgramId, IReadOnlyList<Signal> Signals);

/// <summary>
/// Passes an event on to the parts of a stage, as every signal is sent: saved, then raised to a part that has begun or left for it to take up.
/// An event sent by the orchestrator itself would be sent beside the part's start, and Azure Storage drops one that comes first.
/// </summary>
public sealed class PassOn(Decider decider)
{
    /// <summary>Of the hundred writes that a batch may hold.</summary>
    private const int AtOnce = 50;

    /// <returns>How many; repeated, they are passed on twice, which a stage takes for once.</returns>
    [Function(nameof(PassOn))]
    public async Task<int> RunAsync([ActivityTrigger] PassedOn input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        foreach (var signals in input.Signals.Chunk(AtOnce))
        {
            await decider.DecideAsync(Partition.Program(input.ProgramId), _ => Task.FromResult(new Decision<bool>(true) { Signals = signals }), cancellation);
        }

        return input.Signals.Count;
    }
}
