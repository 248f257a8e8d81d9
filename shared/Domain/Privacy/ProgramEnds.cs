using MentorFlow.Domain.Changes;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Privacy;

/// <summary>When programs ended, as the ledger says it.</summary>
public static class ProgramEnds
{
    /// <returns>UTC; null while it goes on, and where nobody wrote down its end.</returns>
    public static async Task<DateTimeOffset?> EndOfAsync(this IDocumentStore store, MentoringProgram program, CancellationToken cancellation = default)
    {
        if (!program.IsOver)
        {
            return null;
        }

        if (await store.FindAsync(ProgramStop.KeyOf(program.ProgramId), cancellation) is { Value: var stop })
        {
            return stop.StoppedAt;
        }

        var finished = new DocumentQuery<LedgerEntry>(Limit: 1, Descending: true).Where(entry => entry.Decision, DecisionName.ProgramFinished.Name);
        var entry = await store.QueryAsync(program.Partition, finished, cancellation).FirstOrDefaultAsync(cancellation);
        return entry?.Value.At ?? program.Calendar.Ends;
    }
}
