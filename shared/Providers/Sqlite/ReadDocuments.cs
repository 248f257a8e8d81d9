using MentorFlow.Domain.Storage;

namespace MentorFlow.Providers.Sqlite;

/// <summary>
/// Documents as read last, so that one which has not changed is not taken apart again: a program is read for every mail. Documents are immutable, and
/// an ETag is never given twice.
/// </summary>
internal sealed class ReadDocuments
{
    private const int MaxKept = 4_096;

    private readonly Dictionary<(Type Type, Partition Partition, string Id), object> kept = [];

    public Stored<T>? Find<T>(Key<T> key, string etag)
        where T : class, IDocument =>
        kept.TryGetValue((typeof(T), key.Partition, key.Id), out var document) && document is Stored<T> stored && stored.ETag == etag ? stored : null;

    public Stored<T> Keep<T>(Key<T> key, Stored<T> document)
        where T : class, IDocument
    {
        if (kept.Count >= MaxKept)
        {
            kept.Clear();
        }

        kept[(typeof(T), key.Partition, key.Id)] = document;
        return document;
    }
}
