using MentorFlow.Domain.Hris;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.ReadModels;

/// <summary>Keeps what somebody's HR record waits for with the record.</summary>
public static class HrisWaits
{
    private const int Attempts = 5;

    /// <summary>To be called after the record or the person was saved; repeating it is harmless.</summary>
    /// <returns>Whether it was behind.</returns>
    public static async Task<bool> KeepWaitAsync(this IDocumentStore store, string personId, CancellationToken cancellation = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            var there = await store.FindAsync(HrisWait.KeyOf(personId), cancellation);
            var record = await store.FindAsync(HrisRecord.KeyOf(personId), cancellation);
            var right = record is null ? null : HrisWait.Of(record.Value, (await store.FindAsync(Person.KeyOf(personId), cancellation))?.Value);
            if (SameDocument.As(right, there?.Value))
            {
                return false;
            }

            try
            {
                var batch = new Batch();
                _ = (there, right) switch
                {
                    (null, { } first) => batch.Create(first),
                    ({ } gone, null) => batch.Delete(gone),
                    ({ } known, { } next) => batch.Replace(known, next),
                    _ => batch,
                };
                await store.WriteAsync(batch, cancellation);
                return true;
            }
            catch (DocumentConflictException) when (attempt < Attempts)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }
}
