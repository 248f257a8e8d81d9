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
        var rows = new List<(PersonRow Row, ImportedPerson Person)>();
        var errors = new List<ImportError>();
        var columns = new HeaderOfPeople(1, []);
        try
        {
            var table = await ListTable.OpenAsync(file, settings.MaxRows, cancellation);
            columns = new HeaderOfPeople(table.HeaderLine, table.Header);
            errors.AddRange(columns.Errors());
            if (errors.Count == 0)
            {
                await ReadRowsAsync(table, columns, settings, rows, errors, cancellation);
            }
        }
        catch (UnreadableListException unreadable)
        {
            errors.Add(new ImportError(unreadable.Line, "", unreadable.Rule));
        }

        CheckDuplicates(rows, PeopleColumns.ExternalId, person => person.ExternalId);
        CheckDuplicates(rows, PeopleColumns.Email, person => person.Email.ToLowerInvariant());
        ReportingLines.Check(rows, settings.KnownIds);

        errors.AddRange(rows.SelectMany(row => row.Row.Errors).Select(error => error with { Column = columns.HeadingOf(error.Column) }));
        return new ImportReport(
            [.. rows.Where(row => row.Row.Errors.Count == 0).Select(row => row.Person)],
            [.. errors.OrderBy(error => error.Line)],
            rows.Count);
    }

    private static async Task ReadRowsAsync(
        ListTable table,
        HeaderOfPeople columns,
        ImportSettings settings,
        List<(PersonRow, ImportedPerson)> rows,
        List<ImportError> errors,
        CancellationToken cancellation)
    {
        await foreach (var (line, fields) in table.Rows.WithCancellation(cancellation))
        {
            if (fields is null)
            {
                errors.Add(ImportError.Of(line, "", "rules.import-quotes"));
                continue;
            }

            if (rows.Count == settings.MaxRows)
            {
                errors.Add(ImportError.Of(line, "", "rules.import-too-many-rows", ("max", settings.MaxRows)));
                return;
            }

            var row = new PersonRow(line, columns.Known, columns.FieldsOf(fields), settings);
            rows.Add((row, row.Read()));

            // A tail of empty fields is left out by some spreadsheets, and added by others.
            if (fields.Skip(table.Header.Count).Any(surplus => surplus.Length > 0))
            {
                row.Refuse("", "rules.import-row-length", ("fields", fields.Length), ("header", table.Header.Count));
            }
        }
    }

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
