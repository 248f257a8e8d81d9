namespace MentorFlow.Domain.Storage;

/// <summary>A record that the store keeps: it knows its own address, so that no caller ever builds one by hand.</summary>
public interface IDocument
{
    /// <summary>What it is, for queries within a partition ("enrollment", "session").</summary>
    static abstract string Type { get; }

    Partition Partition { get; }

    /// <summary>
    /// Unique within the partition: "{type}:{key}", or the type alone where there is one; without '/', '\', '?' and '#' (Cosmos DB forbids them).
    /// </summary>
    string Id { get; }

    /// <summary>Time after the last write at which the document may vanish; null keeps it.</summary>
    TimeSpan? TimeToLive => null;
}
