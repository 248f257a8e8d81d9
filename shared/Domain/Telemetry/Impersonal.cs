using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace MentorFlow.Domain.Telemetry;

/// <summary>
/// Takes mail addresses out of texts that others wrote: relays and services repeat them in what they refuse, and such texts reach histories, work
/// items and logs.
/// </summary>
public static partial class Impersonal
{
    public const string Mark = "(address)";

    [return: NotNullIfNotNull(nameof(text))]
    public static string? Text(string? text) => Holds(text) ? Address().Replace(text!, Mark) : text;

    public static bool Holds(string? text) =>
        text is not null && (text.Contains('@', StringComparison.Ordinal) || text.Contains("%40", StringComparison.Ordinal)) && Address().IsMatch(text);

    // Wider than the grammar of addresses on purpose: what looks like one goes.
    [GeneratedRegex(
        """(?:"[^"]*"|[^\s<>()\[\],;:"'=/@]+)(?:@|%40)[^\s<>()\[\],;:"'/@]*[^\s<>()\[\],;:"'/@.]""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
