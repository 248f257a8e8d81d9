namespace MentorFlow.Domain.Storage;

/// <summary>Writes that stand or fall together, in one partition.</summary>
public sealed class Batch
{
    private readonly List<DocumentWrite> writes = [];

    public IReadOnlyList<DocumentWrite> Writes => writes;

    /// <summary>Fails the batch when the id is taken.</summary>
    public Batch Create<T>(T document)
        where T : class, IDocument => Add(document, WriteKind.Create, etag: null);

    /// <summary>Fails the batch when the document has changed since it was read.</summary>
    public Batch Replace<T>(Stored<T> stored, T document)
        where T : class, IDocument => Add(document, WriteKind.Replace, stored.ETag);

    /// <summary>Last write wins: for documents that only one writer owns.</summary>
    public Batch Upsert<T>(T document)
        where T : class, IDocument => Add(document, WriteKind.Upsert, etag: null);

    /// <summary>Fails the batch when the document has changed since it was read.</summary>
    public Batch Delete<T>(Stored<T> stored)
        where T : class, IDocument => Add(stored.Value, WriteKind.Delete, stored.ETag);

    /// <summary>Whatever its state, for documents that only one writer owns. Fails the batch when it is gone.</summary>
    public Batch Delete<T>(T document)
        where T : class, IDocument => Add(document, WriteKind.Delete, etag: null);

    /// <summary>Everything of another batch, after what stands here already.</summary>
    public Batch Include(Batch other)
    {
        writes.AddRange(other.writes);
        return this;
    }

    private Batch Add<T>(T document, WriteKind kind, string? etag)
        where T : class, IDocument
    {
        writes.Add(new DocumentWrite(kind, T.Type, document.Partition, document.Id, document, typeof(T), etag, document.TimeToLive));
        return this;
    }
}

public enum WriteKind
{
    Create,
    Replace,
    Upsert,
    Delete,
}

/// <param name="ETag">What the stored document must have; null where any will do.</param>
public sealed record DocumentWrite(
    WriteKind Kind,
    string Type,
    Partition Partition,
    string Id,
    object Document,
    Type DocumentType,
    string? ETag,
    TimeSpan? TimeToLive);
