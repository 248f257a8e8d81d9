using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Threads;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Threads;

/// <summary>What the members of a mentorship do with their thread. Their words are no decision: the ledger knows nothing of them (R98).</summary>
public sealed class ThreadActs(Decider decider)
{
    private const int Attempts = 10;

    /// <summary>Safe to repeat: a line is in the thread once, however often it is sent.</summary>
    /// <param name="lines">That can be said (<see cref="ThreadDecisions.Check"/>).</param>
    /// <exception cref="DocumentConflictException">Others wrote at the same moment, ten times in a row.</exception>
    public async Task SayAsync(ThreadPlace place, string personId, IReadOnlyList<SaidLine> lines, CancellationToken cancellation = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            var latest = await decider.Store.LatestAsync(place, ThreadDecisions.Remembered, cancellation: cancellation);
            var writes = new Batch();
            foreach (var message in ThreadDecisions.Say(place, personId, latest, lines, decider.Now))
            {
                writes.Create(message);
            }

            try
            {
                await decider.WriteAsync(writes, cancellation);
                return;
            }
            catch (DocumentConflictException) when (attempt < Attempts)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }
}
