using MentorFlow.Localization;

namespace MentorFlow.Functions.Participants;

/// <summary>Languages as people name them, and their tags.</summary>
internal static class LanguageNames
{
    private const string Prefix = "languages.";

    /// <summary>In the reader's language, by name.</summary>
    public static IReadOnlyList<string> All(Texts texts) =>
        [.. Tags(texts).Select(tag => Of(tag, texts)).Order(StringComparer.Create(texts.Culture, ignoreCase: true))];

    /// <summary>"French" for "fr"; a tag that nobody has a name for stays as it is.</summary>
    public static string Of(string tag, Texts texts) =>
        Capital(texts.Say(new Phrase($"{Prefix}{tag.Split('-')[0].ToLowerInvariant()}", (Phrase.Otherwise, tag))), texts);

    /// <summary>The tag of a language named in the reader's language, in its own or in English, or by its tag.</summary>
    /// <returns>The text itself where no such language is known.</returns>
    public static string TagOf(string text, Texts texts, Languages languages)
    {
        var named = languages.All.Select(language => languages.Of(language.Tag)).Prepend(texts)
            .SelectMany(reader => Tags(reader).Where(tag => string.Equals(reader[$"{Prefix}{tag}"], text.Trim(), StringComparison.CurrentCultureIgnoreCase)));
        return named.FirstOrDefault()
            ?? languages.All.FirstOrDefault(language => string.Equals(language.Name, text.Trim(), StringComparison.CurrentCultureIgnoreCase))?.Tag
            ?? text.Trim();
    }

    private static IEnumerable<string> Tags(Texts texts) => texts.Language.Messages.Keys
        .Where(key => key.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(key => key[Prefix.Length..]);

    private static string Capital(string name, Texts texts) => char.ToUpper(name[0], texts.Culture) + name[1..];
}
