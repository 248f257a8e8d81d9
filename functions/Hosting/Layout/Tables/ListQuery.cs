using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Hosting.Layout.Tables;

/// <summary>What of a list somebody looks at, as the address says it: every other look at it is a link to the same address with one thing changed.</summary>
/// <param name="Path">Of the page.</param>
/// <param name="Text">What is searched for; "" for everything.</param>
/// <param name="View">Key of a saved view; "" for the first.</param>
/// <param name="Sort">Key of a column; "" for the order in which rows come.</param>
/// <param name="Page">1 for the first.</param>
/// <param name="Filters">Values chosen, by the filter's key; none of them is empty.</param>
public sealed record ListQuery(
    string Path, string Text, string View, string Sort, bool Descending, int Page, IReadOnlyDictionary<string, string> Filters)
{
    public const string TextName = "q";
    public const string ViewName = "view";
    public const string SortName = "sort";
    public const string PageName = "page";
    public const string BeforeName = "before";
    public const string FormatName = "format";
    public const string Csv = "csv";

    /// <summary>Longer than any name that somebody looks for.</summary>
    public const int LongestText = 100;

    private const char Down = '-';

    /// <param name="filters">Keys of the filters that the list has; what else an address says is not the list's.</param>
    public static ListQuery Of(HttpRequest request, params IEnumerable<string> filters) => Of(request.Path, request.Query, filters);

    public static ListQuery Of(string path, IQueryCollection query, params IEnumerable<string> filters)
    {
        var text = query[TextName].ToString().Trim();
        var sort = query[SortName].ToString();
        return new ListQuery(
            path,
            text[..Math.Min(text.Length, LongestText)],
            query[ViewName].ToString(),
            sort.TrimStart(Down),
            sort.StartsWith(Down),
            int.TryParse(query[PageName], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1,
            filters.Select(key => (Key: key, Value: query[key].ToString())).Where(one => one.Value.Length > 0).ToDictionary(one => one.Key, one => one.Value));
    }

    /// <summary>Of a list too long to be read whole: only what comes after the row of that name; "" from the beginning. Others do not ask.</summary>
    public string Before { get; init; } = "";

    /// <summary>Whether what is shown was narrowed by words or by a filter.</summary>
    public bool IsNarrowed => Text.Length > 0 || Filters.Count > 0;

    /// <summary>The address of what is looked at.</summary>
    public string Href => HrefOf(Page, format: null);

    /// <summary>All of what is filtered, as a file.</summary>
    public string Export => HrefOf(page: 1, Csv);

    /// <summary>As the address says it: "-name" for a descending one.</summary>
    public string SortValue => Sort.Length == 0 ? "" : $"{(Descending ? Down : null)}{Sort}";

    public ListQuery OnPage(int page) => this with { Page = page };

    /// <summary>Another view of what is searched for, from its first page.</summary>
    public ListQuery Viewing(string view) => this with { View = view, Page = 1, Before = "" };

    /// <summary>The rows after those that are shown.</summary>
    public ListQuery GoingOn(string before) => this with { Before = before, Page = 1 };

    /// <summary>By that column; by the same one again the other way round.</summary>
    public ListQuery SortedBy(string column) => this with { Sort = column, Descending = Sort == column && !Descending, Page = 1 };

    /// <summary>Everything of the view.</summary>
    public ListQuery Whole() => this with { Text = "", Page = 1, Before = "", Filters = new Dictionary<string, string>() };

    private string HrefOf(int page, string? format)
    {
        IEnumerable<(string Name, string? Value)> said =
        [
            (ViewName, View),
            (TextName, Text),
            .. Filters.OrderBy(filter => filter.Key, StringComparer.Ordinal).Select(filter => (filter.Key, (string?)filter.Value)),
            (SortName, SortValue),
            (BeforeName, Before),
            (PageName, page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null),
            (FormatName, format),
        ];
        var parts = said.Where(one => !string.IsNullOrEmpty(one.Value)).Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value!)}").ToList();
        return parts.Count == 0 ? Path : $"{Path}?{string.Join('&', parts)}";
    }
}
