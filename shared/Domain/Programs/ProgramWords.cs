namespace MentorFlow.Domain.Programs;

/// <summary>Words that a program wrote itself, with what it says in other languages.</summary>
internal static class ProgramWords
{
    /// <param name="texts">By BCP 47 tag; null for none.</param>
    /// <param name="language">BCP 47 tag; null where none is known.</param>
    /// <returns>As the program is written where it is not said in the reader's language.</returns>
    public static string In(string text, IReadOnlyDictionary<string, string>? texts, string? language) =>
        language is not null && texts is not null
            ? texts.GetValueOrDefault(language) ?? texts.GetValueOrDefault(language.Split('-')[0]) ?? text
            : text;

    /// <returns>Null where nothing is said.</returns>
    public static IReadOnlyDictionary<string, string>? Tidy(IReadOnlyDictionary<string, string>? texts) =>
        WordsByLanguage.Tidy(texts) is { Count: > 0 } said ? said : null;
}
