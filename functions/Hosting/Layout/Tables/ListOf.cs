namespace MentorFlow.Functions.Hosting.Layout.Tables;

/// <summary>What a list is made of. The page and the file are two looks at the same rows.</summary>
public sealed record ListOf<TRow>(IReadOnlyList<Column<TRow>> Columns)
{
    public const int RowsOnAPage = 50;

    /// <summary>The first holds everything.</summary>
    public IReadOnlyList<SavedView<TRow>> Views { get; init; } = [];

    public IReadOnlyList<ListFilter<TRow>> Filters { get; init; } = [];

    /// <summary>What is searched in, folded.</summary>
    public required Func<TRow, string> Searched { get; init; }

    /// <param name="rows">All there are, in the order for who did not ask for another.</param>
    public ListPage<TRow> Show(IEnumerable<TRow> rows, ListQuery asked)
    {
        var query = Known(asked);
        var words = Folded.WordsOf(query.Text);
        var filters = Filters.Where(filter => query.Filters.ContainsKey(filter.Key))
            .Select(filter => (filter.Holds, Value: query.Filters[filter.Key]))
            .ToList();
        var narrowed = rows
            .Where(row => filters.TrueForAll(filter => filter.Holds(row, filter.Value)))
            .Where(row => words.Count == 0 || Folded.Holds(Searched(row), words))
            .ToList();
        var counts = Views.Select(view => narrowed.Count(view.Holds)).ToList();
        var view = Views.FirstOrDefault(view => view.Key == query.View);
        var found = Sorted(view is null ? narrowed : narrowed.Where(view.Holds), query).ToList();
        var pages = Math.Max(1, (found.Count + RowsOnAPage - 1) / RowsOnAPage);
        return new ListPage<TRow>(this, query with { Page = Math.Min(query.Page, pages) }, found, counts, pages);
    }

    // An address may ask for what the list does not have.
    private ListQuery Known(ListQuery query) => query with
    {
        View = Views.Any(view => view.Key == query.View) ? query.View : "",
        Sort = Columns.Any(column => column.Key == query.Sort) ? query.Sort : "",
        Filters = query.Filters
            .Where(chosen => Filters.Any(filter => filter.Key == chosen.Key && filter.Choices.Any(choice => choice.Value == chosen.Value)))
            .ToDictionary(),
    };

    private IEnumerable<TRow> Sorted(IEnumerable<TRow> rows, ListQuery query)
    {
        if (Columns.FirstOrDefault(column => column.Key == query.Sort) is not { } column)
        {
            return rows;
        }

        var keyed = rows.Select(row => (Row: row, Key: column.OrderOf(row))).ToLookup(one => one.Key is null);
        var known = query.Descending
            ? keyed[false].OrderByDescending(one => one.Key, KeyOrder.Instance)
            : keyed[false].OrderBy(one => one.Key, KeyOrder.Instance);
        return known.Concat(keyed[true]).Select(one => one.Row);
    }

    private sealed class KeyOrder : IComparer<IComparable?>
    {
        public static KeyOrder Instance { get; } = new();

        public int Compare(IComparable? x, IComparable? y) => (x, y) switch
        {
            (string one, string other) => string.CompareOrdinal(one, other),
            (null, _) or (_, null) => 0,
            _ => x.CompareTo(y),
        };
    }
}
