using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Concerns;

/// <summary>Reads what was written about a concern, a page at a time. Who may see it is decided before.</summary>
public static class ConcernReading
{
    /// <summary>As many messages as a page shows.</summary>
    public const int AtOnce = 20;

    /// <param name="before">Number of the message whose predecessors are read; null for the last ones.</param>
    /// <returns>In the order in which they were written.</returns>
    public static async Task<IReadOnlyList<ConcernMessage>> MessagesAsync(
        this IDocumentStore store, Concern concern, int? before = null, CancellationToken cancellation = default)
    {
        var prefix = ConcernMessage.PrefixOf(concern.ConcernId);
        var query = new DocumentQuery<ConcernMessage>(prefix, AtOnce, Descending: true, After: before is { } number ? $"{prefix}{number:D4}" : null);
        var page = await store.QueryAsync(concern.Partition, query, cancellation).Select(stored => stored.Value).ToListAsync(cancellation);
        return [.. page.OrderBy(message => message.Number)];
    }

    /// <summary>What somebody raised in a program, the newest first.</summary>
    public static async Task<IReadOnlyList<Concern>> RaisedByAsync(
        this IDocumentStore store, string programId, string personId, CancellationToken cancellation = default)
    {
        var own = new DocumentQuery<Concern>().Where(concern => concern.PersonId, personId);
        var raised = await store.QueryAsync(Partition.Program(programId), own, cancellation).Select(stored => stored.Value).ToListAsync(cancellation);
        return [.. raised.OrderByDescending(concern => concern.RaisedAt)];
    }
}
