using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.ReadModels;

/// <summary>Keeps the lines of mails with their records, whoever writes these.</summary>
public static class MailLines
{
    private const int Attempts = 5;

    /// <param name="writes">Of a decision, or of what is no decision.</param>
    /// <returns>The same, with the lines of every mail that change by it.</returns>
    public static async Task<Batch> WithMailLinesAsync(this IDocumentStore store, Batch writes, CancellationToken cancellation = default)
    {
        var changed = writes.Writes.Where(write => write.Document is MailRecord).ToList();
        if (changed.Count == 0)
        {
            return writes;
        }

        var batch = new Batch().Include(writes);
        foreach (var write in changed)
        {
            var mail = (MailRecord)write.Document;
            var before = await store.FindAsync(Key.Of(mail), cancellation);
            await store.AddLinesAsync(
                batch, before is null ? [] : MailLine.AllOf(before.Value), write.Kind is WriteKind.Delete ? [] : MailLine.AllOf(mail), cancellation);
        }

        return batch;
    }

    /// <summary>Saves what is no decision with the lines of its mails; where another process has just written the same mail, once more.</summary>
    /// <returns>What was saved.</returns>
    /// <exception cref="DocumentConflictException">A write met one of somebody else that it does not replace.</exception>
    public static async Task<Batch> SaveWithMailLinesAsync(this IDocumentStore store, Batch writes, CancellationToken cancellation = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            var batch = await store.WithMailLinesAsync(writes, cancellation);
            try
            {
                await store.WriteAsync(batch, cancellation);
                return batch;
            }
            catch (DocumentConflictException) when (attempt < Attempts && batch != writes)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    /// <param name="there">That should be there now.</param>
    /// <param name="right">That should be there then.</param>
    private static async Task AddLinesAsync(
        this IDocumentStore store, Batch batch, IReadOnlyList<MailLine> there, IReadOnlyList<MailLine> right, CancellationToken cancellation)
    {
        foreach (var line in right.Except(there))
        {
            batch.Upsert(line);
        }

        foreach (var gone in there.ExceptBy(right.Select(line => line.Id), line => line.Id))
        {
            if (await store.FindAsync(Key.Of(gone), cancellation) is { } stored)
            {
                batch.Delete(stored);
            }
        }
    }
}
