namespace MentorFlow.Domain.Imports;

/// <summary>A list as a spreadsheet holds it, whatever kind of file it came in.</summary>
/// <param name="HeaderLine">Where the names of the columns stand; the first line of the file is 1.</param>
/// <param name="Header">The names of the columns as they stand there, trimmed; empty for a column without one.</param>
/// <param name="Rows">
/// The line at which each row begins, and its fields; null instead of the fields when the row cannot be taken apart. Rows of nothing are left out.
/// </param>
internal sealed record ListTable(int HeaderLine, IReadOnlyList<string> Header, IAsyncEnumerable<(int Line, string[]? Fields)> Rows)
{
    /// <summary>In bytes, as it comes.</summary>
    public const int LargestFile = 20 * 1024 * 1024;

    private const int Megabyte = 1024 * 1024;

    // What older spreadsheets and locked workbooks begin with: no text, and no file of ours either.
    private static readonly byte[] OldWorkbook = [0xD0, 0xCF, 0x11, 0xE0];

    /// <param name="mostRows">Reading may stop behind them.</param>
    /// <exception cref="UnreadableListException">It is too large, no text in Unicode, or no workbook.</exception>
    public static async Task<ListTable> OpenAsync(Stream file, int mostRows, CancellationToken cancellation)
    {
        var content = await ReadAsync(file, cancellation);
        return content switch
        {
            [(byte)'P', (byte)'K', 3, 4, ..] => XlsxTable.Open(content, mostRows),
            _ when content.AsSpan().StartsWith(OldWorkbook) => throw new UnreadableListException(1, new Phrase("rules.import-workbook")),
            _ => CsvTable.Open(content, cancellation),
        };
    }

    private static async Task<byte[]> ReadAsync(Stream file, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        var piece = new byte[81920];
        int read;
        while ((read = await file.ReadAsync(piece, cancellation)) > 0)
        {
            if (content.Length + read > LargestFile)
            {
                throw new UnreadableListException(1, new Phrase("rules.import-too-large", ("max", LargestFile / Megabyte)));
            }

            content.Write(piece, 0, read);
        }

        return content.ToArray();
    }
}
