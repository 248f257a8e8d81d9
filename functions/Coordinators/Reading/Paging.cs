using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>One page of a list.</summary>
/// <param name="Next">To be sent as <c>after</c> for the following page; null at the end.</param>
public sealed record PageOfItems<T>(IReadOnlyList<T> Items, string? Next);

internal static class Paging
{
    public const int MostItems = 200;

    private const int DefaultItems = 50;

    /// <summary>
    /// The documents of one type in one partition, by id; the store starts where the page before ended, so a late page costs no more than the first.
    /// </summary>
    /// <param name="after">The id that the page before ended with; null or empty for the first page.</param>
    /// <param name="limit">1 to 200; 50 when null.</param>
    /// <param name="where">Narrows what the store cannot; null for all.</param>
    public static async Task<PageOfItems<TItem>> PageAsync<T, TItem>(
        this IDocumentStore store,
        Partition partition,
        string? after,
        int? limit,
        Func<T, ValueTask<TItem>> show,
        CancellationToken cancellation,
        DocumentQuery<T>? query = null,
        Func<T, bool>? where = null)
        where T : class, IDocument
    {
        var size = Math.Clamp(limit ?? DefaultItems, 1, MostItems);
        var rest = (query ?? new DocumentQuery<T>()) with { After = string.IsNullOrEmpty(after) ? null : after };
        var found = await store.QueryAsync<T>(partition, rest, cancellation)
            .Select(stored => stored.Value)
            .Where(document => where?.Invoke(document) ?? true)
            .Take(size + 1)
            .ToListAsync(cancellation);
        var items = new List<TItem>();
        foreach (var document in found.Take(size))
        {
            items.Add(await show(document));
        }

        return new PageOfItems<TItem>(items, found.Count > size ? found[size - 1].Id : null);
    }

    /// <summary>The same of documents that are in memory.</summary>
    /// <param name="after">As above.</param>
    /// <param name="limit">As above.</param>
    public static PageOfItems<T> PageOf<T>(IEnumerable<T> documents, string? after, int? limit)
        where T : class, IDocument
    {
        var size = Math.Clamp(limit ?? DefaultItems, 1, MostItems);
        var found = documents.Where(document => string.IsNullOrEmpty(after) || string.CompareOrdinal(document.Id, after) > 0)
            .OrderBy(document => document.Id, StringComparer.Ordinal)
            .Take(size + 1)
            .ToList();
        return new PageOfItems<T>([.. found.Take(size)], found.Count > size ? found[size - 1].Id : null);
    }
}
