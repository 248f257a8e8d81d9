using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;

namespace MentorFlow.Domain.Imports;

/// <summary>
/// A CSV file as spreadsheets write it: comma, semicolon or tab, named in a first line or not; UTF-8 or UTF-16, with marks or without; lines that end
/// as on any system, also within quotes.
/// </summary>
internal static partial class CsvTable
{
    // Longer than any row of ours: what is longer is a quote that was never closed.
    private const int MaxRowBytes = 64 * 1024;

    private const char Mark = '\uFEFF';

    private static readonly char[] Separators = [',', ';', '\t'];

    /// <exception cref="UnreadableListException">The file is no text in Unicode.</exception>
    public static ListTable Open(byte[] content, CancellationToken cancellation)
    {
        var text = Decode(content).TrimStart(Mark).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var headerLine = 1;
        var (first, rest) = Cut(text);
        var hint = SeparatorHint().Match(first);
        if (hint.Success)
        {
            headerLine++;
            (first, rest) = Cut(rest);
        }

        var separator = hint.Success ? hint.Groups["separator"].Value[0] : Separators.MaxBy(candidate => Names(first, candidate).Count);
        return new ListTable(headerLine, Names(first, separator), RowsAsync(rest, headerLine, separator, cancellation));
    }

    private static async IAsyncEnumerable<(int Line, string[]? Fields)> RowsAsync(
        string text, int linesBefore, char separator, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var malformed = new Queue<int>();
        await using var rows = CsvReader.Create(new StringReader(text), new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            SkipEmptyLines = true,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            MaxRecordSize = MaxRowBytes,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = row => malformed.Enqueue((int)row.LineNumber + linesBefore),
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
                malformed.Enqueue((int)tooLarge.LineNumber + linesBefore);
                more = false;
            }

            while (malformed.TryDequeue(out var line))
            {
                yield return (line, null);
            }

            // Spreadsheets end a list with rows of nothing but separators.
            if (more && Enumerable.Range(0, rows.FieldCount).Select(rows.GetString).ToArray() is var fields && fields.Any(field => field.Length > 0))
            {
                yield return ((int)rows.LineNumber + linesBefore, fields);
            }
        }
    }

    private static string Decode(byte[] content)
    {
        Encoding encoding = content switch
        {
            [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
            _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
        };
        try
        {
            return encoding.GetString(content);
        }
        catch (DecoderFallbackException invalid)
        {
            var read = content.AsSpan(0, Math.Clamp(invalid.Index, 0, content.Length));
            throw new UnreadableListException(read.Count((byte)'\n') + 1, new Phrase("rules.import-not-utf8"));
        }
    }

    private static (string Line, string Remainder) Cut(string text) =>
        text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? (text[..end], text[(end + 1)..]) : (text, "");

    private static List<string> Names(string line, char separator)
    {
        var names = new List<string>();
        var name = new StringBuilder();
        var isQuoted = false;
        foreach (var character in line)
        {
            if (character == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (character == separator && !isQuoted)
            {
                names.Add(name.ToString().Trim());
                name.Clear();
            }
            else
            {
                name.Append(character);
            }
        }

        names.Add(name.ToString().Trim());
        return names;
    }

    // Written by spreadsheets for spreadsheets, where the separator is not the one of the reader's country; with separators behind it when saved again.
    [GeneratedRegex("""^"?sep=(?<separator>[,;|\t])"?[,;|\t]*$""", RegexOptions.IgnoreCase)]
    private static partial Regex SeparatorHint();
}
