using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Threads;

/// <summary>Reads threads, for their members only.</summary>
public static class ThreadReading
{
    /// <summary>The last messages of a thread.</summary>
    /// <param name="before">Only those before the message of this number; null for the very last.</param>
    /// <returns>The oldest of them first.</returns>
    public static async Task<IReadOnlyList<ThreadMessage>> LatestAsync(
        this IDocumentStore store, ThreadPlace place, int count, int? before = null, CancellationToken cancellation = default)
    {
        var query = new DocumentQuery<ThreadMessage>(
            Limit: count, Descending: true, After: before is { } number ? ThreadMessage.IdOf(number) : null);
        var messages = await store.QueryAsync(place.Partition, query, cancellation).Select(stored => stored.Value).ToListAsync(cancellation);
        messages.Reverse();
        return messages;
    }

    /// <summary>What was said after a message.</summary>
    /// <param name="number">Of the message.</param>
    /// <returns>The oldest first.</returns>
    public static async Task<IReadOnlyList<ThreadMessage>> AfterAsync(
        this IDocumentStore store, ThreadPlace place, int number, int count, CancellationToken cancellation = default) =>
        await store
            .QueryAsync(place.Partition, new DocumentQuery<ThreadMessage>(Limit: count, After: ThreadMessage.IdOf(number)), cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);

    /// <summary>What others wrote on the page and the person has not read, as far as is known.</summary>
    /// <returns>Those among the last hundred, the oldest first.</returns>
    public static async Task<IReadOnlyList<ThreadMessage>> UnreadAsync(
        this IDocumentStore store, ThreadPlace place, string personId, CancellationToken cancellation = default)
    {
        var reader = await store.FindAsync(ThreadReader.KeyOf(place, personId), cancellation);
        var readTo = reader?.Value.ReadTo ?? 0;
        var latest = await store.LatestAsync(place, ThreadDecisions.Remembered, cancellation: cancellation);
        return [.. latest.Where(message => message.IsLetter && message.PersonId != personId && message.Number > readTo)];
    }
}
