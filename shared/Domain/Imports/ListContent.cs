namespace MentorFlow.Domain.Imports;

/// <summary>A list as it was read.</summary>
/// <param name="Errors">What of it could not be read at all; what is wrong with a row stands with the row.</param>
internal sealed record ListContent(ListHeader Header, IReadOnlyList<ListRow> Rows, IReadOnlyList<ImportError> Errors)
{
    /// <param name="file">CSV or a workbook (.xlsx), as its first bytes say.</param>
    /// <param name="faults">What makes a header one that cannot be used.</param>
    /// <param name="mostRows">Reading stops there, with an error.</param>
    public static async Task<ListContent> ReadAsync(
        Stream file, ListColumns columns, Func<ListHeader, IEnumerable<ImportError>> faults, int mostRows, CancellationToken cancellation)
    {
        var header = new ListHeader(1, [], columns);
        var rows = new List<ListRow>();
        var errors = new List<ImportError>();
        try
        {
            var table = await ListTable.OpenAsync(file, mostRows, cancellation);
            header = new ListHeader(table.HeaderLine, table.Header, columns);
            errors.AddRange([.. faults(header), .. header.Repeated()]);
            if (errors.Count == 0)
            {
                await ReadRowsAsync(table, header, mostRows, rows, errors, cancellation);
            }
        }
        catch (UnreadableListException unreadable)
        {
            errors.Add(new ImportError(unreadable.Line, "", unreadable.Rule));
        }

        return new ListContent(header, rows, errors);
    }

    /// <summary>Those of the rows, too, with the columns as the list names them, in the order of lines.</summary>
    public IReadOnlyList<ImportError> AllErrors() =>
    [
        .. Errors.Concat(Rows.SelectMany(row => row.Errors).Select(error => error with { Column = Header.HeadingOf(error.Column) }))
            .OrderBy(error => error.Line),
    ];

    private static async Task ReadRowsAsync(
        ListTable table, ListHeader header, int mostRows, List<ListRow> rows, List<ImportError> errors, CancellationToken cancellation)
    {
        await foreach (var (line, fields) in table.Rows.WithCancellation(cancellation))
        {
            if (fields is null)
            {
                errors.Add(ImportError.Of(line, "", "rules.import-quotes"));
                continue;
            }

            if (rows.Count == mostRows)
            {
                errors.Add(ImportError.Of(line, "", "rules.import-too-many-rows", ("max", mostRows)));
                return;
            }

            var row = new ListRow(line, header.FieldsOf(fields));
            rows.Add(row);

            // A tail of empty fields is left out by some spreadsheets, and added by others.
            if (fields.Skip(table.Header.Count).Any(surplus => surplus.Length > 0))
            {
                row.Refuse("", "rules.import-row-length", ("fields", fields.Length), ("header", table.Header.Count));
            }
        }
    }
}
