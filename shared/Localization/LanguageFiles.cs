using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using MentorFlow.Content;

namespace MentorFlow.Localization;

/// <summary>
/// Reads the language files: a folder a language, named by its tag, in it "language.json" with what it is, and one file a subject with its texts.
/// "invitation.json" with {"title": "…"} gives "invitation.title"; {"one": "…", "other": "…"} is one text in the forms of a number.
/// </summary>
internal static class LanguageFiles
{
    private const string Root = "languages/";
    private const string About = "language";

    private static readonly FrozenSet<string> Categories = FrozenSet.Create(StringComparer.Ordinal, "zero", "one", "two", "few", "many", Message.Other);

    public static IReadOnlyList<Language> Read()
    {
        var assembly = typeof(LanguageFiles).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Root, StringComparison.Ordinal))
                .Select(name => name[Root.Length..^".json".Length].Split('/'))
                .GroupBy(path => path[0], path => path[1])
                .Select(folder => Read(assembly, folder.Key, [.. folder])),
        ];
    }

    private static Language Read(Assembly assembly, string tag, IReadOnlyList<string> files)
    {
        var about = Parse<LanguageFile>(assembly, tag, About);
        var messages = files.Where(file => file != About)
            .SelectMany(file => Flatten(file, Parse<JsonElement>(assembly, tag, file), about))
            .ToFrozenDictionary(text => text.Key, text => text.Message, StringComparer.Ordinal);
        return new Language(tag, about.Name, CultureInfo.GetCultureInfo(about.Culture), new PluralRules(about.Plurals), messages)
        {
            FirstOfMonth = about.FirstOfMonth,
            Elided = about.Elided ?? [],
            Cities = about.Cities ?? new Dictionary<string, string>(),
        };
    }

    private static IEnumerable<(string Key, Message Message)> Flatten(string key, JsonElement value, LanguageFile about) => value.ValueKind switch
    {
        JsonValueKind.String => [(key, new Message(Forms([(Message.Other, value.GetString()!)], about)))],
        JsonValueKind.Object when value.EnumerateObject().All(property => Categories.Contains(property.Name)) =>
            [(key, new Message(Forms(value.EnumerateObject().Select(form => (form.Name, form.Value.GetString()!)), about)))],
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Flatten($"{key}.{property.Name}", property.Value, about)),
        var kind => throw new FormatException($"{key} is a text or a group of texts, not a {kind}."),
    };

    private static Dictionary<string, string> Forms(IEnumerable<(string Category, string Text)> forms, LanguageFile about) =>
        forms.ToDictionary(form => form.Category, form => about.Typeset(form.Text), StringComparer.Ordinal);

    private static T Parse<T>(Assembly assembly, string tag, string file)
    {
        using var stream = assembly.GetManifestResourceStream($"{Root}{tag}/{file}.json")
            ?? throw new FileNotFoundException($"The language {tag} has no {file}.json.");
        return JsonSerializer.Deserialize<T>(stream, JsonSerializerOptions.Web)!;
    }

    /// <param name="NoBreakBefore">Signs whose space before them must not end a line: French sets one before a colon.</param>
    /// <param name="NoBreakAfter">Likewise after.</param>
    private sealed record LanguageFile(
        string Name, string Culture, IReadOnlyDictionary<string, string> Plurals, string NoBreakBefore = "", string NoBreakAfter = "")
    {
        public string FirstOfMonth { get; init; } = "";

        public IReadOnlyList<string>? Elided { get; init; }

        public IReadOnlyDictionary<string, string>? Cities { get; init; }

        public string Typeset(string text) => new Typography(NoBreakBefore, NoBreakAfter).Set(text);
    }
}
