using System.Runtime.CompilerServices;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Rehearsal.Hosting;

/// <summary>The app's store, with somebody looking on: everything that the app does to people passes here as a document, so nobody has to poll.</summary>
public sealed class WatchedStore(IDocumentStore store) : IDocumentStore, IDisposable
{
    private long reads;
    private long writes;

    /// <summary>A document has been written, and is there for everybody to read.</summary>
    public event Action<object>? Written;

    /// <summary>Documents read so far.</summary>
    public long Reads => Interlocked.Read(ref reads);

    /// <summary>Documents written so far.</summary>
    public long Writes => Interlocked.Read(ref writes);

    public Task EnsureCreatedAsync(CancellationToken cancellation = default) => store.EnsureCreatedAsync(cancellation);

    public Task<Stored<T>?> FindAsync<T>(Key<T> key, CancellationToken cancellation = default)
        where T : class, IDocument
    {
        Interlocked.Increment(ref reads);
        return store.FindAsync(key, cancellation);
    }

    public async IAsyncEnumerable<Stored<T>> QueryAsync<T>(
        Partition partition, DocumentQuery<T>? query = null, [EnumeratorCancellation] CancellationToken cancellation = default)
        where T : class, IDocument
    {
        await foreach (var stored in store.QueryAsync<T>(partition, query, cancellation))
        {
            Interlocked.Increment(ref reads);
            yield return stored;
        }
    }

    public Task<int> CountAsync<T>(Partition partition, DocumentQuery<T>? query = null, CancellationToken cancellation = default)
        where T : class, IDocument => store.CountAsync(partition, query, cancellation);

    public async Task WriteAsync(Batch batch, CancellationToken cancellation = default)
    {
        await store.WriteAsync(batch, cancellation);
        Interlocked.Add(ref writes, batch.Writes.Count);
        foreach (var write in batch.Writes.Where(write => write.Kind is not WriteKind.Delete))
        {
            Written?.Invoke(write.Document);
        }
    }

    public IAsyncEnumerable<Partition> PartitionsAsync(string container, CancellationToken cancellation = default) =>
        store.PartitionsAsync(container, cancellation);

    public void Dispose() => (store as IDisposable)?.Dispose();
}
