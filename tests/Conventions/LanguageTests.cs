using System.Text.RegularExpressions;
using MentorFlow.Localization;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Conventions;

/// <summary>Texts stand in the language files and nowhere else, and every language says all of them.</summary>
public sealed partial class LanguageTests
{
    private static readonly string[] Spoken = ["shared", "orchestrations", "functions", "standalone"];

    /// <summary>Files whose dotted names are others': of decisions, of events for other systems, and of the fields of a program.</summary>
    private static readonly string[] OtherNames =
    [
        "DecisionName.cs", "DecisionNames.cs", "CampaignNames.cs", "AnnouncementNames.cs", "ProgramDefinitionRules.cs", "PolicyRules.cs",
        "OutboundEventKind.cs", "SealNames.cs", "CircleSettings.cs", "CircleWarnings.cs", "ProfileSettingsRules.cs", "PolicyCheck.cs", "RetentionNames.cs",
    ];

    private static Language English => Languages.BuiltIn.English.Language;

    public static TheoryData<string> Others => [.. Languages.BuiltIn.All.Where(language => language != English).Select(language => language.Tag)];

    [Theory]
    [MemberData(nameof(Others))]
    public void Every_language_has_the_texts_of_English_with_the_same_places(string tag)
    {
        var other = Languages.BuiltIn.Of(tag).Language;

        Assert.Equal([], English.Messages.Keys.Except(other.Messages.Keys));
        Assert.Equal([], other.Messages.Keys.Except(English.Messages.Keys));
        Assert.Equal(
            [],
            English.Messages.Where(text => !text.Value.Places.SetEquals(other.Messages[text.Key].Places)).Select(text => text.Key));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void No_text_of_a_language_was_left_in_English(string tag)
    {
        var other = Languages.BuiltIn.Of(tag).Language;

        var same = English.Messages
            .Where(text => IsProse().IsMatch(text.Value.Form(Message.Other)))
            .Where(text => text.Value.Form(Message.Other) == other.Messages[text.Key].Form(Message.Other))
            .Select(text => text.Key);

        Assert.True(!same.Any(), string.Join('\n', same));
    }

    [Fact]
    public void A_text_that_takes_a_number_has_a_form_for_every_other_number()
    {
        var without = Languages.BuiltIn.All.SelectMany(language => language.Messages
            .Where(text => !text.Value.Forms.ContainsKey(Message.Other))
            .Select(text => $"{language.Tag}: {text.Key}"));

        Assert.Equal([], without);
    }

    [Fact]
    public void Every_text_that_is_asked_for_is_there()
    {
        var missing = Asked()
            .Where(asked => !OtherNames.Contains(Path.GetFileName(asked.File)))
            .Where(asked => !(asked.IsWhole ? English.Messages.ContainsKey(asked.Key) : English.Messages.Keys.Any(key => Fits(key, asked.Key))))
            .Select(asked => $"{asked.File}: {asked.Key}");

        Assert.True(!missing.Any(), string.Join('\n', missing));
    }

    [Fact]
    public void Every_text_that_is_there_is_asked_for()
    {
        var asked = Asked().ToList();
        var whole = asked.Where(one => one.IsWhole).Select(one => one.Key).ToHashSet();
        var patterns = asked.Where(one => !one.IsWhole).Select(one => one.Key).Distinct().ToList();

        var unasked = English.Messages.Keys.Where(key => !whole.Contains(key) && !patterns.Exists(pattern => Fits(key, pattern)));

        Assert.True(!unasked.Any(), string.Join('\n', unasked));
    }

    [Fact]
    public void Pages_and_mails_hold_no_words_of_their_own()
    {
        var words = new[] { "functions", "shared" }.SelectMany(Sources)
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal))
            .SelectMany(file => Markup(File.ReadAllText(file)).Select(text => $"{Relative(file)}: {text}"));

        Assert.True(!words.Any(), string.Join('\n', words));
    }

    // A key made of several parts: each hole is anything without a dot.
    private static bool Fits(string key, string pattern) =>
        Regex.IsMatch(key, $"^{string.Join("[^.]+(\\.[^.]+)*", pattern.Split("{}").Select(Regex.Escape))}$");

    private static IEnumerable<(string File, string Key, bool IsWhole)> Asked() =>
        from folder in Spoken
        from file in Sources(folder)
        let text = File.ReadAllText(file)
        from match in Quoted().Matches(text)
        let key = Hole().Replace(match.Groups["key"].Value, "{}")
        where Path.GetExtension(key) is not (".json" or ".ics" or ".js")
        let subject = key.Split('.')[0]
        where English.Messages.Keys.Any(known => known.StartsWith($"{subject}.", StringComparison.Ordinal))
        select (Relative(file), key, !key.Contains("{}", StringComparison.Ordinal));

    private static IEnumerable<string> Sources(string folder) => Directory
        .EnumerateFiles(Repository.File(folder), "*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is ".cs" or ".razor")
        .Where(file => Path.GetRelativePath(Repository.File(folder), file).Split(Path.DirectorySeparatorChar)[0] is not ("obj" or "bin"));

    private static string Relative(string file) => Path.GetRelativePath(Repository.Root, file);

    /// <summary>What a component says outside of its code, tags and comments.</summary>
    private static IEnumerable<string> Markup(string component)
    {
        var code = component.IndexOf("@code", StringComparison.Ordinal);
        var markup = Comment().Replace(code < 0 ? component : component[..code], "");
        return BetweenTags().Matches(markup)
            .Select(match => match.Groups["text"].Value.Trim())
            .Where(text => Letters().IsMatch(text) && text is not "MentorFlow");
    }

    [GeneratedRegex("""\$?"(?<key>[a-z][a-z-]*(\.([A-Za-z0-9-]|\{[^{}"]*\})+)+)["]""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    // Plain text between two tags; a line that begins with @ or a brace is code.
    [GeneratedRegex("""(?<=[a-z"/]>)(?<text>[^<>@{}]*\p{L}{2}[^<>@{}]*)(?=</?[a-zA-Z])""")]
    private static partial Regex BetweenTags();

    [GeneratedRegex(@"\p{L}{2}")]
    private static partial Regex Letters();

    [GeneratedRegex(@"\p{L}{2,} \p{L}{2,} \p{L}{2,}")]
    private static partial Regex IsProse();
}
