using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Ledger;

/// <summary>
/// Where the sweep has to look. A pending signal must lie in the partition of its decision to be saved with it, and there are as many partitions as people;
/// so a partition is marked before its first signal and the mark holds for a day: one more write a day for each partition at work, one partition for
/// the sweep to read,
/// and the marks outlive the process, which memory would not.
/// </summary>
internal sealed class SignalWatch(IDocumentStore store, TimeProvider clock)
{
    private static readonly TimeSpan Holds = TimeSpan.FromDays(1);

    // Longer than a write can be under way, and than clocks of two machines are apart.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<Partition, DateTimeOffset> marked = new();

    /// <summary>To be called before a signal is saved; usually answered from memory.</summary>
    public async Task MarkAsync(Partition partition, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (marked.TryGetValue(partition, out var until) && now < until)
        {
            return;
        }

        await store.WriteAsync(new Batch().Upsert(new SignalMark(partition, now + Holds + Margin)), cancellation);
        marked[partition] = now + Holds;
    }

    /// <summary>Every partition that may hold pending signals. Marks that are over are removed once their partition turns out to hold none.</summary>
    public async IAsyncEnumerable<Partition> PartitionsAsync(Func<Partition, ValueTask<bool>> holdsAny, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var mark in store.QueryAsync<SignalMark>(Partition.Signals, cancellation: cancellation))
        {
            if (await holdsAny(mark.Value.Watched))
            {
                yield return mark.Value.Watched;
            }
            else if (mark.Value.Until <= clock.GetUtcNow())
            {
                await RemoveAsync(mark, cancellation);
            }
        }
    }

    private async Task RemoveAsync(Stored<SignalMark> mark, CancellationToken cancellation)
    {
        try
        {
            await store.WriteAsync(new Batch().Delete(mark), cancellation);
            marked.TryRemove(new(mark.Value.Watched, mark.Value.Until - Margin));
        }
        catch (DocumentConflictException)
        {
            // Marked again in the meantime: it is wanted.
        }
    }
}
