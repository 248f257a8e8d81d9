namespace MentorFlow.Functions.Api;

/// <summary>One page of a list.</summary>
/// <param name="Next">To be sent as <c>after</c> for the following page; null at the end.</param>
public sealed record PageOfItems<T>(IReadOnlyList<T> Items, string? Next);

internal static class Paging
{
    public const int MostItems = 200;

    private const int DefaultItems = 50;

    /// <param name="after">The id that the page before ended with; null for the first page.</param>
    /// <param name="limit">1 to 200; 50 when null.</param>
    public static async Task<PageOfItems<TItem>> PageAsync<T, TItem>(
        this IAsyncEnumerable<T> ordered, Func<T, string> id, string? after, int? limit, Func<T, ValueTask<TItem>> show, CancellationToken cancellation)
    {
        var size = Math.Clamp(limit ?? DefaultItems, 1, MostItems);
        var found = await ordered.Where(item => after is null || string.CompareOrdinal(id(item), after) > 0).Take(size + 1).ToListAsync(cancellation);
        var items = new List<TItem>();
        foreach (var item in found.Take(size))
        {
            items.Add(await show(item));
        }

        return new PageOfItems<TItem>(items, found.Count > size ? id(found[size - 1]) : null);
    }
}
