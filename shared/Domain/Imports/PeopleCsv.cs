using System.Text;

namespace MentorFlow.Domain.Imports;

/// <summary>Reads a list of people with the organization chart. Nothing is stored: the report says what could be.</summary>
public static class PeopleCsv
{
    /// <param name="file">UTF-8; read once, row by row.</param>
    /// <param name="settings">Null for the defaults.</param>
    public static async Task<ImportReport> ReadAsync(Stream file, ImportSettings? settings = null, CancellationToken cancellation = default)
    {
        settings ??= new ImportSettings();
        var rows = new List<(PersonRow Row, ImportedPerson Person)>();
        var errors = new List<ImportError>();
        try
        {
            var table = await CsvTable.OpenAsync(file, cancellation);
            errors.AddRange(HeaderErrors(table.Header));
            if (errors.Count == 0)
            {
                await ReadRowsAsync(table, settings, rows, errors, cancellation);
            }
        }
        catch (DecoderFallbackException)
        {
            errors.Add(new ImportError(rows.Count + 1, "", "rules.import-not-utf8"));
        }

        CheckDuplicates(rows, PeopleColumns.ExternalId, person => person.ExternalId);
        CheckDuplicates(rows, PeopleColumns.Email, person => person.Email.ToLowerInvariant());
        ReportingLines.Check(rows, settings.KnownIds);

        errors.AddRange(rows.SelectMany(row => row.Row.Errors));
        return new ImportReport(
            [.. rows.Where(row => row.Row.Errors.Count == 0).Select(row => row.Person)],
            [.. errors.OrderBy(error => error.Line)],
            rows.Count);
    }

    private static IEnumerable<ImportError> HeaderErrors(string[] header) =>
        PeopleColumns.Required.Except(header)
            .Concat(header.Contains(PeopleColumns.FamilyName) || header.Contains(PeopleColumns.GivenName) ? [] : [PeopleColumns.GivenName])
            .Select(column => new ImportError(1, column, "rules.import-column-missing"))
            .Concat(header.CountBy(name => name).Where(name => name.Value > 1).Select(name => new ImportError(1, name.Key, "rules.import-column-twice")));

    private static async Task ReadRowsAsync(
        CsvTable table, ImportSettings settings, List<(PersonRow, ImportedPerson)> rows, List<ImportError> errors, CancellationToken cancellation)
    {
        await foreach (var (line, fields) in table.RowsAsync(cancellation))
        {
            if (fields is null)
            {
                errors.Add(new ImportError(line, "", "rules.import-quotes"));
                continue;
            }

            if (rows.Count == settings.MaxRows)
            {
                errors.Add(new ImportError(line, "", "rules.import-too-many-rows", ("max", settings.MaxRows)));
                return;
            }

            var row = new PersonRow(line, table.Header.Zip(fields).ToDictionary(field => field.First, field => field.Second), settings);
            rows.Add((row, row.Read()));
            if (fields.Length != table.Header.Length)
            {
                row.Refuse("", "rules.import-row-length", ("fields", fields.Length), ("header", table.Header.Length));
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
