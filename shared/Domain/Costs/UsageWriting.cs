using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Costs;

/// <summary>Adds what was used to the documents of its months, all in one batch: a program's month is always the sum of what it holds.</summary>
public static class UsageWriting
{
    /// <summary>Changes in one batch, which takes a hundred writes: each may have a month of its own beside it.</summary>
    public const int MostAtOnce = 40;

    /// <param name="programId">Null for what belongs to none.</param>
    /// <param name="writing">Names the addition; null for what is known to be counted once by other means.</param>
    /// <returns>The batch, not yet written.</returns>
    public static async Task<Batch> AddUsageAsync(
        this IDocumentStore store, string? programId, IReadOnlyCollection<UsageDelta> deltas, Guid? writing, CancellationToken cancellation)
    {
        var batch = new Batch();
        foreach (var month in deltas.GroupBy(delta => delta.Month))
        {
            var stored = await store.FindAsync(MonthlyUsage.KeyOf(programId, month.Key), cancellation);
            var known = stored?.Value ?? MonthlyUsage.Begin(programId, month.Key);
            Put(batch, stored, known.Adding(UsageCounts.Sum(month.Select(delta => delta.Counts)), writing));
        }

        foreach (var part in deltas.Where(delta => delta.MentorshipId is not null).GroupBy(delta => (delta.Month, MentorshipId: delta.MentorshipId!)))
        {
            var key = MentorshipUsage.KeyOf(programId!, part.Key.MentorshipId, part.Key.Month);
            var stored = await store.FindAsync(key, cancellation);
            var known = stored?.Value ?? new MentorshipUsage(programId!, part.Key.MentorshipId, part.Key.Month, UsageCounts.Nothing);
            Put(batch, stored, known with { Counts = known.Counts.Plus(UsageCounts.Sum(part.Select(delta => delta.Counts))) });
        }

        return batch;
    }

    private static void Put<T>(Batch batch, Stored<T>? stored, T document)
        where T : class, IDocument
    {
        if (stored is null)
        {
            batch.Create(document);
        }
        else
        {
            batch.Replace(stored, document);
        }
    }
}
