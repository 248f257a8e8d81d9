using System.Text.RegularExpressions;

namespace MentorFlow.Domain.Assistants;

/// <summary>Takes out of words who they are about: names that are known, mail addresses, links, ids and telephone numbers. Other names stay.</summary>
public static partial class Nameless
{
    public const string Mark = "…";

    private const int ShortestName = 2;

    /// <param name="names">Given and family names, of one or several words; what is written small in one, such as "de", is no name by itself.</param>
    public static string Of(string words, IReadOnlyCollection<string> names)
    {
        var text = Number().Replace(Id().Replace(Link().Replace(Address().Replace(words, Mark), Mark), Mark), Mark);
        var known = names.Select(name => name.Trim())
            .Concat(names.SelectMany(name => name.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(part => char.IsUpper(part[0])))
            .Where(name => name.Length >= ShortestName)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(name => name.Length)
            .Select(Regex.Escape)
            .ToList();
        return known.Count == 0
            ? text
            : Regex.Replace(
                text,
                $@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', known)})(?![\p{{L}}\p{{N}}])",
                Mark,
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
                TimeSpan.FromSeconds(1));
    }

    [GeneratedRegex(@"[^\s<>@]+@[^\s<>@]+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b(?:https?://|www\.)\S+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"\b(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{32})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    // Seven digits or more, however they are grouped; a date has a year in front and stays.
    [GeneratedRegex(@"(?<![\p{N}-])(?!\d{4}-\d{2}-\d{2}(?!\d))\+?\d(?:[ ./()-]?\d){6,}", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
