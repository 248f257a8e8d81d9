using System.Text;

namespace MentorFlow.Calendars;

/// <summary>Lines as RFC 5545 wants them: escaped, ended by CRLF, and folded at 75 octets without tearing a character apart.</summary>
internal sealed class ContentLines
{
    private const int MaxOctets = 75;

    private readonly StringBuilder text = new();

    /// <param name="value">Written as it is.</param>
    public ContentLines Add(string name, string value)
    {
        Fold($"{name}:{value}");
        return this;
    }

    /// <param name="value">Any text.</param>
    public ContentLines AddText(string name, string value) => Add(name, Escape(value));

    public ContentLines AddParty(string name, string parameters, CalendarParty party) =>
        Add($"{name}{parameters};CN=\"{Quotable(party.Name)}\"", $"mailto:{Quotable(party.Address)}");

    public override string ToString() => text.ToString();

    private static string Escape(string value) => WithoutControls(value.ReplaceLineEndings("\n"))
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    // A quoted parameter has no way to hold a quote or a line break.
    private static string Quotable(string value) => WithoutControls(value.ReplaceLineEndings(" ")).Replace('"', '\'');

    private static string WithoutControls(string value) => string.Concat(value.Where(character => character == '\n' || !char.IsControl(character)));

    private void Fold(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
