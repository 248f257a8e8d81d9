namespace MentorFlow.Domain.Imports;

/// <summary>Reads a list of running pairs. Nothing is stored: the report says what could be.</summary>
public static class PairFile
{
    /// <param name="file">CSV or a workbook (.xlsx), as its first bytes say.</param>
    public static async Task<PairReport> ReadAsync(Stream file, PairSettings settings, CancellationToken cancellation = default)
    {
        var list = await ListContent.ReadAsync(file, PairColumns.Known, FaultsOf, PairSettings.MaxRows, cancellation);
        var rows = list.Rows.Select(row => (Row: row, Pair: new PairRow(row, list.Header, settings).Read())).ToList();
        return new PairReport([.. rows.Where(row => row.Row.Errors.Count == 0).Select(row => row.Pair)], list.AllErrors(), rows.Count);
    }

    // Somebody is named by their number, their mail address, or both.
    private static IEnumerable<ImportError> FaultsOf(ListHeader header)
    {
        (string Column, string Otherwise)[] needed =
        [
            (PairColumns.Mentor, PairColumns.MentorEmail), (PairColumns.Mentee, PairColumns.MenteeEmail), (PairColumns.StartedOn, PairColumns.StartedOn),
        ];
        return needed.Where(one => header.IsMissing(one.Column) && header.IsMissing(one.Otherwise)).Select(one => header.Missing(one.Column));
    }
}
