namespace MentorFlow.Functions.Hosting.Layout.Tables;

/// <summary>One look at a list.</summary>
/// <param name="Found">All rows of the view that fit what is searched for, in the order asked for.</param>
/// <param name="Counts">How many fit in each view; empty where that would take a look at every row there is.</param>
/// <param name="Pages">At least 1.</param>
public sealed record ListPage<TRow>(ListOf<TRow> List, ListQuery Query, IReadOnlyList<TRow> Found, IReadOnlyList<int> Counts, int Pages)
{
    public IEnumerable<TRow> Rows => Found.Skip((Query.Page - 1) * ListOf<TRow>.RowsOnAPage).Take(ListOf<TRow>.RowsOnAPage);
}
