namespace MentorFlow;

/// <summary>What somebody wrote in several languages, by BCP 47 tag.</summary>
public static class WordsByLanguage
{
    /// <summary>For one reader.</summary>
    /// <param name="language">BCP 47 tag; null where none is known.</param>
    /// <returns>In another language where it is not said in theirs; null where nothing is said.</returns>
    public static string? In(IReadOnlyDictionary<string, string>? words, string? language) =>
        words is null or { Count: 0 } ? null
        : language is not null && (words.GetValueOrDefault(language) ?? words.GetValueOrDefault(language.Split('-')[0])) is { } said ? said
        : words.OrderBy(text => text.Key, StringComparer.Ordinal).First().Value;

    /// <summary>Trimmed, without languages in which nothing is said.</summary>
    public static IReadOnlyDictionary<string, string> Tidy(IReadOnlyDictionary<string, string>? words) =>
        (words ?? new Dictionary<string, string>())
            .Where(text => !string.IsNullOrWhiteSpace(text.Value))
            .ToDictionary(text => text.Key, text => text.Value.ReplaceLineEndings("\n").Trim(), StringComparer.Ordinal);

    /// <summary>Whether the same is said in both; nothing is the same as null.</summary>
    public static bool IsSame(IReadOnlyDictionary<string, string>? one, IReadOnlyDictionary<string, string>? other) =>
        Ordered(one).SequenceEqual(Ordered(other));

    private static IEnumerable<KeyValuePair<string, string>> Ordered(IReadOnlyDictionary<string, string>? words) =>
        (words ?? new Dictionary<string, string>()).OrderBy(text => text.Key, StringComparer.Ordinal);
}
