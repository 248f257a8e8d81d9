using System.Runtime.CompilerServices;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Ledger;

/// <summary>Saves decisions: what changed, its ledger entries and the signals it calls for, all or nothing. Save first, raise second.</summary>
/// <param name="inputs">Keeps what decisions were made on; null keeps nothing.</param>
/// <param name="follower">Null where nothing follows but what decisions say.</param>
public sealed class DecisionStore(IDocumentStore store, TimeProvider clock, InputsKeeping? inputs = null, IDecisionFollower? follower = null)
{
    // Two processes that decide in one partition as fast as they can each lose every other race: this many in a row are no bad luck.
    private const int Attempts = 30;

    private readonly PartitionLocks locks = new();
    private readonly SignalWatch watch = new(store, clock);
    private readonly string process = Guid.NewGuid().ToString("N")[..8];
    private long decided;

    /// <summary>
    /// Decides in one partition, one decision after the other. The end of the ledger is read before <paramref name="decide"/> runs and must be
    /// unchanged at the save:
    /// of decisions with notes, each has seen all that the ones before it changed, across processes too.
    /// </summary>
    /// <param name="partition">Where every write of the decision stands.</param>
    /// <param name="decide">Loads what it needs and decides; run again, afresh, when another process was faster. Must not decide in the same
    /// partition in turn.</param>
    /// <exception cref="DocumentConflictException">Thirty attempts met thirty conflicts.</exception>
    public async Task<Decided<T>> DecideAsync<T>(
        Partition partition, Func<CancellationToken, Task<Decision<T>>> decide, CancellationToken cancellation = default)
    {
        using var turn = await locks.EnterAsync(partition, cancellation);
        for (var attempt = 1; ; attempt++)
        {
            var head = await store.FindAsync(LedgerHead.KeyOf(partition), cancellation);
            var decision = await decide(cancellation);
            try
            {
                return await SaveAsync(partition, head, decision, cancellation);
            }
            catch (DocumentConflictException) when (attempt < Attempts)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>To be called when a signal has been raised. Repeating it is harmless.</summary>
    public async Task DeliveredAsync(PendingSignal pending, CancellationToken cancellation = default)
    {
        try
        {
            await store.WriteAsync(new Batch().Delete(pending), cancellation);
        }
        catch (DocumentConflictException)
        {
            // The sweep and the one who decided may both have raised it.
        }
    }

    /// <summary>Signals that were saved and never reported as delivered, in the order of their decisions within each partition.</summary>
    /// <param name="olderThan">Younger ones are left to the process that decided and is raising them now.</param>
    public async IAsyncEnumerable<PendingSignal> UndeliveredAsync(TimeSpan olderThan, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var decidedBefore = clock.GetUtcNow() - olderThan;
        await foreach (var partition in watch.PartitionsAsync(HoldsAnyAsync, cancellation))
        {
            await foreach (var pending in store.QueryAsync<PendingSignal>(partition, cancellation: cancellation))
            {
                if (pending.Value.At <= decidedBefore)
                {
                    yield return pending.Value;
                }
            }
        }

        ValueTask<bool> HoldsAnyAsync(Partition partition) =>
            store.QueryAsync(partition, new DocumentQuery<PendingSignal>(Limit: 1), cancellation).AnyAsync(cancellation);
    }

    /// <summary>Signals to one instance that were decided in the partition and not delivered yet, in the order of their decisions.</summary>
    public IAsyncEnumerable<PendingSignal> PendingAsync(Partition partition, string instanceId, CancellationToken cancellation = default)
    {
        var toInstance = new DocumentQuery<PendingSignal>().Where(pending => pending.Signal.InstanceId, instanceId);
        return store.QueryAsync(partition, toInstance, cancellation).Select(stored => stored.Value);
    }

    private async Task<Decided<T>> SaveAsync<T>(Partition partition, Stored<LedgerHead>? head, Decision<T> decision, CancellationToken cancellation)
    {
        if (decision.Writes.Writes.FirstOrDefault(write => write.Partition != partition) is { } stray)
        {
            throw new InvalidOperationException($"A decision in {partition} cannot write {stray.Id} in {stray.Partition}.");
        }

        var at = clock.GetUtcNow();
        var batch = new Batch().Include(decision.Writes);
        var entries = Note(batch, partition, head, decision.Notes, at);
        if (inputs is not null)
        {
            await inputs.KeepAsync(batch, entries, decision.Notes, cancellation);
        }

        var following = follower is null ? [] : await follower.FollowingAsync(decision.Writes, at, cancellation);
        var signals = Pending(partition, [.. decision.Signals, .. following], at);
        if (signals.Count > 0)
        {
            await watch.MarkAsync(partition, cancellation);
        }

        foreach (var signal in signals)
        {
            batch.Create(signal);
        }

        // From here on nobody can call it off: a write that was cut may have been saved all the same, and its signals would be known to nobody.
        cancellation.ThrowIfCancellationRequested();
        await store.WriteAsync(batch, CancellationToken.None);
        follower?.Saved(decision.Writes);
        return new Decided<T>(decision.Outcome, signals);
    }

    private static List<LedgerEntry> Note(
        Batch batch, Partition partition, Stored<LedgerHead>? head, IReadOnlyList<LedgerNote> notes, DateTimeOffset at)
    {
        var end = head?.Value;
        var entries = new List<LedgerEntry>(notes.Count);
        foreach (var note in notes)
        {
            var entry = HashChain.Append(end, partition, note, at);
            batch.Create(entry);
            entries.Add(entry);
            end = new LedgerHead(partition, entry.Sequence, entry.Hash);
        }

        if (notes.Count > 0)
        {
            _ = head is null ? batch.Create(end!) : batch.Replace(head, end!);
        }

        return entries;
    }

    // Signals of one process keep the order of their decisions even when its clock stands still.
    private List<PendingSignal> Pending(Partition partition, IReadOnlyList<Signal> signals, DateTimeOffset at)
    {
        var decision = $"{at.UtcTicks:D19}-{Interlocked.Increment(ref decided):D10}-{process}";
        return [.. signals.Select((signal, i) => new PendingSignal(partition, $"{decision}-{i:D2}", at, signal))];
    }
}
