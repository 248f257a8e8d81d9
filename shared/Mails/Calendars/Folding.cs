using System.Text;

namespace MentorFlow.Mails.Calendars;

/// <summary>Folds content lines between characters: Ical.Net 5.2 folds within surrogate pairs too, which spoils emoji in long texts.</summary>
internal static class Folding
{
    private const int MaxOctets = 75;

    /// <param name="text">CRLF lines, folded anywhere.</param>
    /// <returns>The same lines of at most 75 octets (RFC 5545).</returns>
    public static string Refold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var octets = 0;
        foreach (var rune in text.Replace("\r\n ", "", StringComparison.Ordinal).EnumerateRunes())
        {
            if (rune.Value is '\r' or '\n')
            {
                octets = -rune.Utf8SequenceLength;
            }
            else if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        return folded.ToString();
    }
}
