using MentorFlow.Domain.Storage;

namespace MentorFlow.Tests.Builders;

/// <summary>A store in front of the real one, for a test that has it fail, or that does something between two calls.</summary>
internal abstract class PassThroughStore(IDocumentStore inner) : IDocumentStore
{
    protected IDocumentStore Inner => inner;

    public virtual Task EnsureCreatedAsync(CancellationToken cancellation = default) => inner.EnsureCreatedAsync(cancellation);

    public virtual Task<Stored<T>?> FindAsync<T>(Key<T> key, CancellationToken cancellation = default)
        where T : class, IDocument => inner.FindAsync(key, cancellation);

    public virtual IAsyncEnumerable<Stored<T>> QueryAsync<T>(
        Partition partition, DocumentQuery<T>? query = null, CancellationToken cancellation = default)
        where T : class, IDocument => inner.QueryAsync<T>(partition, query, cancellation);

    public virtual Task<int> CountAsync<T>(Partition partition, DocumentQuery<T>? query = null, CancellationToken cancellation = default)
        where T : class, IDocument => inner.CountAsync(partition, query, cancellation);

    public virtual Task WriteAsync(Batch batch, CancellationToken cancellation = default) => inner.WriteAsync(batch, cancellation);

    public IAsyncEnumerable<Partition> PartitionsAsync(string container, CancellationToken cancellation = default) =>
        inner.PartitionsAsync(container, cancellation);
}
