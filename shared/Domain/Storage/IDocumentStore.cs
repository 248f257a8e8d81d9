namespace MentorFlow.Domain.Storage;

/// <summary>
/// The database, for everybody: JSON documents by container, partition and id, with optimistic concurrency. SQLite and Cosmos DB implement it.
/// </summary>
public interface IDocumentStore
{
    /// <summary>Creates what is missing (file, database, containers); safe to repeat.</summary>
    Task EnsureCreatedAsync(CancellationToken cancellation = default);

    /// <summary>Point read; null when there is no such document.</summary>
    Task<Stored<T>?> FindAsync<T>(Key<T> key, CancellationToken cancellation = default)
        where T : class, IDocument;

    /// <summary>The documents of one type in one partition, ordered by id (ordinal).</summary>
    IAsyncEnumerable<Stored<T>> QueryAsync<T>(Partition partition, DocumentQuery<T>? query = null, CancellationToken cancellation = default)
        where T : class, IDocument;

    /// <summary>How many documents a query gives, without reading them where it narrows by id alone.</summary>
    Task<int> CountAsync<T>(Partition partition, DocumentQuery<T>? query = null, CancellationToken cancellation = default)
        where T : class, IDocument;

    /// <summary>Writes all or nothing; every write of a batch must stand in one partition (at most 100, as in Cosmos DB).</summary>
    /// <exception cref="DocumentConflictException">A document to create exists, or one to replace or delete has changed or gone.</exception>
    Task WriteAsync(Batch batch, CancellationToken cancellation = default);

    /// <summary>Every partition of a container. For commands (verify, export, rebuild) only: on a request path this would scan.</summary>
    IAsyncEnumerable<Partition> PartitionsAsync(string container, CancellationToken cancellation = default);
}

/// <summary>A document as read, with the ETag that a later write must present.</summary>
public sealed record Stored<T>(T Value, string ETag)
    where T : class, IDocument;

/// <summary>Somebody else was faster; reload and decide again.</summary>
public sealed class DocumentConflictException(string message) : Exception(message);
