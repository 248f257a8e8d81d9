using System.Globalization;
using System.Text;

namespace MentorFlow.Mail.Mime;

/// <summary>Encodings of mail bodies and headers (RFC 2045, 2047, 5322), as far as the mails we write need them.</summary>
internal static class MimeText
{
    private const int MaxLine = 76;
    private const int MaxEncodedWordBytes = 39;

    /// <summary>Quoted-printable: readable in the file, safe through every relay.</summary>
    public static string QuotedPrintable(string text)
    {
        var encoded = new StringBuilder(text.Length + (text.Length / 8));
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var bytes = Encoding.UTF8.GetBytes(line);
            var column = 0;
            for (var i = 0; i < bytes.Length; i++)
            {
                var isLast = i == bytes.Length - 1;
                var isPlain = bytes[i] is >= 33 and <= 126 and not (byte)'=' || (bytes[i] is (byte)' ' or (byte)'\t' && !isLast);
                var width = isPlain ? 1 : 3;
                if (column + width > MaxLine - 1)
                {
                    encoded.Append("=\r\n");
                    column = 0;
                }

                _ = isPlain ? encoded.Append((char)bytes[i]) : encoded.Append(CultureInfo.InvariantCulture, $"={bytes[i]:X2}");
                column += width;
            }

            encoded.Append("\r\n");
        }

        return encoded.ToString(0, encoded.Length - 2);
    }

    public static string Base64(string text) =>
        string.Join("\r\n", Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).Chunk(MaxLine).Select(line => new string(line)));

    /// <summary>A header with its value folded; words beyond ASCII become encoded words. A line break, which could start a header of its own, becomes a space.</summary>
    public static string Header(string name, string value) => Folded(name, Words(value));

    /// <param name="name">Of the header.</param>
    /// <param name="displayName">Any text.</param>
    /// <param name="address">ASCII.</param>
    public static string AddressHeader(string name, string displayName, string address)
    {
        var line = WithoutControls(displayName);
        var quoted = line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        return Folded(name, [.. IsPlain(line) ? [$"\"{quoted}\""] : EncodedWords(line), $"<{address}>"]);
    }

    private static string Folded(string name, IEnumerable<string> words)
    {
        var header = new StringBuilder(name).Append(':');
        var column = header.Length;
        foreach (var word in words)
        {
            if (column + 1 + word.Length > MaxLine && column > name.Length + 1)
            {
                header.Append("\r\n");
                column = 0;
            }

            header.Append(' ').Append(word);
            column += 1 + word.Length;
        }

        return header.Append("\r\n").ToString();
    }

    private static string[] Words(string value)
    {
        var line = WithoutControls(value);
        return IsPlain(line) ? line.Split(' ') : EncodedWords(line);
    }

    private static string WithoutControls(string value) => string.Concat(value.Select(character => char.IsControl(character) ? ' ' : character));

    private static bool IsPlain(string value) => Ascii.IsValid(value) && !value.Contains("=?", StringComparison.Ordinal);

    private static string[] EncodedWords(string value)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var bytes = 0;
        foreach (var rune in value.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > MaxEncodedWordBytes)
            {
                Flush();
            }

            word.Append(rune);
            bytes += rune.Utf8SequenceLength;
        }

        Flush();
        return [.. words];

        void Flush()
        {
            words.Add($"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(word.ToString()))}?=");
            word.Clear();
            bytes = 0;
        }
    }
}
