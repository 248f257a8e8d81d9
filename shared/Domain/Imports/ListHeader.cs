namespace MentorFlow.Domain.Imports;

/// <summary>Which column of a list is which of ours, and how the list itself calls it.</summary>
/// <param name="headings">As they stand in the list; a column that is none of ours, or without a name, is passed over.</param>
internal sealed class ListHeader(int line, IReadOnlyList<string> headings, ListColumns columns)
{
    private readonly List<(string Heading, string Column, int Index)> named =
    [
        .. from heading in headings.Index()
           let column = columns.Of(heading.Item)
           where column is not null
           select (heading.Item, column, heading.Index),
    ];

    /// <summary>Those of our columns that the list has.</summary>
    public IReadOnlyList<string> Known => [.. columns.All.Where(column => !IsMissing(column))];

    public bool IsMissing(string column) => !named.Exists(one => one.Column == column);

    public ImportError Missing(string column) => ImportError.Of(line, column, "rules.import-column-missing");

    public IEnumerable<ImportError> Repeated() => named.GroupBy(one => one.Column)
        .Where(same => same.Count() > 1)
        .Select(same => ImportError.Of(line, same.Last().Heading, "rules.import-column-twice"));

    /// <summary>By our names of the columns; a field that the row does not reach is empty.</summary>
    public IReadOnlyDictionary<string, string> FieldsOf(string[] fields) =>
        named.ToDictionary(one => one.Column, one => one.Index < fields.Length ? fields[one.Index] : "");

    public string HeadingOf(string column) => named.Find(one => one.Column == column).Heading ?? column;
}
