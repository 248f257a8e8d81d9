using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Privacy;

/// <summary>
/// One night's work of taking away, up to a number of writes. Each write stands for itself: whoever is cut off goes on where it was, and what somebody
/// changes in that moment waits for the next night. It is no decision: the ledger is told when a purpose is through.
/// </summary>
/// <param name="most">Writes, from 1.</param>
public sealed class RetentionSweep(IDocumentStore store, int most)
{
    /// <summary>Documents and parts of documents that have gone.</summary>
    public int Removed { get; private set; }

    /// <summary>Whether nothing had to stay that is to go.</summary>
    public bool IsAll { get; private set; } = true;

    public bool IsUsedUp => Removed >= most;

    /// <summary>Says that something stays, for now.</summary>
    internal void Keep() => IsAll = false;

    /// <param name="isFree">Whether nothing holds it.</param>
    /// <param name="prefix">Of ids; null for all of the type.</param>
    internal Task DeleteAsync<T>(Partition partition, Func<T, bool> isFree, CancellationToken cancellation, string? prefix = null)
        where T : class, IDocument => LeaveAsync(partition, _ => null, isFree, cancellation, prefix);

    /// <param name="rest">What is left of a document: null for nothing, the same object where it has nothing to lose.</param>
    /// <param name="isFree">Whether nothing holds it.</param>
    /// <param name="prefix">Of ids; null for all of the type.</param>
    internal async Task LeaveAsync<T>(
        Partition partition, Func<T, T?> rest, Func<T, bool> isFree, CancellationToken cancellation, string? prefix = null)
        where T : class, IDocument
    {
        await foreach (var stored in store.QueryAsync(partition, new DocumentQuery<T>(IdPrefix: prefix), cancellation))
        {
            await LeaveAsync(stored, rest(stored.Value), isFree(stored.Value), cancellation);
            if (IsUsedUp)
            {
                // There may be more: the next night knows.
                IsAll = false;
                return;
            }
        }
    }

    internal async Task LeaveAsync<T>(Stored<T> stored, T? rest, bool isFree, CancellationToken cancellation)
        where T : class, IDocument
    {
        if (ReferenceEquals(rest, stored.Value))
        {
            return;
        }

        if (!isFree || IsUsedUp)
        {
            IsAll = false;
            return;
        }

        try
        {
            var writes = rest is null ? new Batch().Delete(stored) : new Batch().Replace(stored, rest);
            var withLines = await store.WithLinesAsync(writes.WithEnrollmentMark(), cancellation);
            await store.SaveWithMailLinesAsync(withLines, cancellation);
            Removed++;
        }
        catch (DocumentConflictException)
        {
            IsAll = false;
        }
    }
}
