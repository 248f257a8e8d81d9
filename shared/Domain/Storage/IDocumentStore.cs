namespace MentorFlow.Domain.Storage;

/// <summary>
/// The only door to the database: JSON documents by container, partition and id, with optimistic concurrency. SQLite and Cosmos DB stand behind it.
/// </summary>
public interface IDocumentStore
{
    /// <summary>Creates what is missing (file, database, containers); safe to repeat.</summary>
    Task EnsureCreatedAsync(CancellationToken cancellation = default);

    /// <summary>Point read; null when there is no such document.</summary>
    Task<Stored<T>?> FindAsync<T>(Partition partition, string id, CancellationToken cancellation = default)
        where T : class, IDocument;

    /// <summary>The documents of one type in one partition, ordered by id (ordinal).</summary>
    IAsyncEnumerable<Stored<T>> QueryAsync<T>(Partition partition, DocumentQuery? query = null, CancellationToken cancellation = default)
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

/// <summary>Narrows a query within a partition.</summary>
/// <param name="IdPrefix">Ids that start so; null for every id of the type.</param>
/// <param name="Equal">JSON property of the document (as serialized, camelCase, dots for nesting) and the string, number or boolean it must equal.</param>
/// <param name="Limit">The most to return; null for all.</param>
/// <param name="Descending">Highest id first.</param>
/// <param name="After">Only what comes after this id in the order asked for: where the page before ended. Null from the start.</param>
public sealed record DocumentQuery(
    string? IdPrefix = null, IReadOnlyDictionary<string, object>? Equal = null, int? Limit = null, bool Descending = false, string? After = null);

/// <summary>Somebody else was faster; reload and decide again.</summary>
public sealed class DocumentConflictException(string message) : Exception(message);
