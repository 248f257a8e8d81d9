namespace MentorFlow.Domain.Imports;

/// <summary>Reads a list of people with the organization chart. Nothing is stored: the report says what could be.</summary>
public static class PeopleFile
{
    /// <summary>In bytes; a larger one is refused.</summary>
    public const int Largest = ListTable.LargestFile;

    /// <param name="file">CSV or a workbook (.xlsx), as its first bytes say.</param>
    /// <param name="settings">Null for the defaults.</param>
    public static async Task<ImportReport> ReadAsync(Stream file, ImportSettings? settings = null, CancellationToken cancellation = default)
    {
        settings ??= new ImportSettings();
        var list = await ListContent.ReadAsync(file, PeopleColumns.Known, FaultsOf, settings.MaxRows, cancellation);
        var rows = list.Rows.Select(row => new PersonRow(row, list.Header.Known, settings)).Select(row => (Row: row, Person: row.Read())).ToList();
        CheckDuplicates(rows, PeopleColumns.ExternalId, person => person.ExternalId);
        CheckDuplicates(rows, PeopleColumns.Email, person => person.Email.ToLowerInvariant());
        ReportingLines.Check(rows, settings.KnownIds);
        return new ImportReport([.. rows.Where(row => row.Row.Errors.Count == 0).Select(row => row.Person)], list.AllErrors(), rows.Count);
    }

    // One of the names is enough.
    private static IEnumerable<ImportError> FaultsOf(ListHeader header) =>
        PeopleColumns.Required.Where(header.IsMissing)
            .Concat(header.IsMissing(PeopleColumns.GivenName) && header.IsMissing(PeopleColumns.FamilyName) ? [PeopleColumns.GivenName] : [])
            .Select(header.Missing);

    private static void CheckDuplicates(List<(PersonRow Row, ImportedPerson Person)> rows, string column, Func<ImportedPerson, string> key)
    {
        var lines = new Dictionary<string, int>();
        foreach (var (row, person) in rows)
        {
            if (key(person) is { Length: > 0 } value && !lines.TryAdd(value, row.Line))
            {
                row.Refuse(column, "rules.import-same", ("line", lines[value]));
            }
        }
    }
}
