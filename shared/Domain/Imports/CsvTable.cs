using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;

namespace MentorFlow.Domain.Imports;

/// <summary>
/// A CSV file row by row, as spreadsheets write it: comma, semicolon or tab, with or without a byte order mark, line breaks within quotes. Never more
/// than one row in memory.
/// </summary>
internal sealed class CsvTable
{
    // Longer than any row of ours: what is longer is a quote that was never closed.
    private const int MaxRowBytes = 64 * 1024;

    private readonly StreamReader reader;
    private readonly char separator;

    private CsvTable(StreamReader reader, char separator, string[] header) => (this.reader, this.separator, Header) = (reader, separator, header);

    /// <summary>Names of the columns, trimmed, in lower case.</summary>
    public string[] Header { get; }

    /// <exception cref="DecoderFallbackException">The file is not UTF-8.</exception>
    public static async Task<CsvTable> OpenAsync(Stream file, CancellationToken cancellation)
    {
        var reader = new StreamReader(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        var first = await reader.ReadLineAsync(cancellation) ?? "";
        var separator = new[] { ',', ';', '\t' }.MaxBy(candidate => first.Count(character => character == candidate));
        return new CsvTable(reader, separator, [.. first.Split(separator).Select(name => name.Trim().Trim('"').ToLowerInvariant())]);
    }

    /// <returns>The line at which each row begins, and its fields; null instead of the fields when the row cannot be taken apart.</returns>
    /// <exception cref="DecoderFallbackException">The file is not UTF-8.</exception>
    public async IAsyncEnumerable<(int Line, string[]? Fields)> RowsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        const int HeaderLines = 1;
        var malformed = new Queue<int>();
        await using var rows = CsvReader.Create(reader, new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            SkipEmptyLines = true,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            MaxRecordSize = MaxRowBytes,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = row => malformed.Enqueue((int)row.LineNumber + HeaderLines),
        });

        var more = true;
        while (more)
        {
            try
            {
                more = await rows.ReadAsync(cancellation);
            }
            catch (CsvFormatException tooLarge)
            {
                malformed.Enqueue((int)tooLarge.LineNumber + HeaderLines);
                more = false;
            }

            while (malformed.TryDequeue(out var line))
            {
                yield return (line, null);
            }

            // Spreadsheets end a list with rows of nothing but separators.
            if (more && Enumerable.Range(0, rows.FieldCount).Select(rows.GetString).ToArray() is var fields && fields.Any(field => field.Length > 0))
            {
                yield return ((int)rows.LineNumber + HeaderLines, fields);
            }
        }
    }
}
