using System.Runtime.CompilerServices;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Rehearsal.Simulation;

/// <summary>
/// The app's store on a bad day. Keys of people are left alone: they are asked for side by side, in whatever order it happens, and a plan that counted
/// those would come to something else each time.
/// </summary>
internal sealed class FaultyStore(IDocumentStore store, FaultSwitch faults) : IDocumentStore
{
    public Task EnsureCreatedAsync(CancellationToken cancellation = default) => store.EnsureCreatedAsync(cancellation);

    public async Task<Stored<T>?> FindAsync<T>(Key<T> key, CancellationToken cancellation = default)
        where T : class, IDocument
    {
        Ask(key.Partition, cancellation);
        return await store.FindAsync(key, cancellation);
    }

    public async IAsyncEnumerable<Stored<T>> QueryAsync<T>(
        Partition partition, DocumentQuery<T>? query = null, [EnumeratorCancellation] CancellationToken cancellation = default)
        where T : class, IDocument
    {
        Ask(partition, cancellation);
        await foreach (var stored in store.QueryAsync(partition, query, cancellation))
        {
            yield return stored;
        }
    }

    public async Task<int> CountAsync<T>(Partition partition, DocumentQuery<T>? query = null, CancellationToken cancellation = default)
        where T : class, IDocument
    {
        Ask(partition, cancellation);
        return await store.CountAsync(partition, query, cancellation);
    }

    public async Task WriteAsync(Batch batch, CancellationToken cancellation = default)
    {
        if (batch.Writes is not [{ Partition: var partition }, ..] || IsOfKeys(partition))
        {
            await store.WriteAsync(batch, cancellation);
            return;
        }

        Ask(partition, cancellation);
        if (faults.Meets(FaultKind.StoreSilent) is not null)
        {
            throw new StoreFailureException("The store did not answer.");
        }

        if (faults.Dies(FaultKind.DiesBeforeCommit))
        {
            throw new ProcessDiedException();
        }

        if (batch.Writes.Any(write => write is { Kind: WriteKind.Replace, Document: LedgerHead }) && faults.Meets(FaultKind.StoreConflict) is not null)
        {
            await OvertakeAsync(partition);
        }

        await store.WriteAsync(batch, cancellation);
        if (faults.Dies(FaultKind.DiesAfterCommit))
        {
            throw new ProcessDiedException();
        }

        if (faults.Meets(FaultKind.StoreUnheard) is not null)
        {
            throw new StoreFailureException("The store's answer was lost.");
        }
    }

    public IAsyncEnumerable<Partition> PartitionsAsync(string container, CancellationToken cancellation = default) =>
        store.PartitionsAsync(container, cancellation);

    private void Ask(Partition partition, CancellationToken cancellation)
    {
        if (IsOfKeys(partition) || faults.Current is not { } undertaking)
        {
            return;
        }

        undertaking.Ask();
        cancellation.ThrowIfCancellationRequested();
        if (!undertaking.HasAsked)
        {
            undertaking.HasAsked = true;
            if (faults.Meets(FaultKind.StoreThrottles) is not null)
            {
                throw new StoreFailureException("The store is asked too often (429).");
            }
        }
    }

    // A 412 that says nothing but the truth: the end of the chain is written again as it is, as by somebody who decided meanwhile.
    private async Task OvertakeAsync(Partition partition)
    {
        if (await store.FindAsync(LedgerHead.KeyOf(partition), CancellationToken.None) is { } end)
        {
            await store.WriteAsync(new Batch().Upsert(end.Value), CancellationToken.None);
        }
    }

    private static bool IsOfKeys(Partition partition) => partition == Partition.Keys(partition.Key);
}
