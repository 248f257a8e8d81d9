using System.Globalization;

namespace MentorFlow.Content;

/// <summary>A file of content in one language: Markdown with front matter.</summary>
/// <param name="Id">Its name without language and ending.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Path">As people look for it: "modules/listen-first.en.md", or the whole path of one in a folder of the organization.</param>
/// <param name="Values">Of the front matter.</param>
public sealed record ContentFile(
    ContentKind Kind,
    string Id,
    string Language,
    string Path,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyList<ContentSection> Sections)
{
    /// <summary>Of the front matter; every file has one.</summary>
    public string Title => Values["title"];

    /// <summary>What stands before the first heading; empty where nothing does.</summary>
    public ContentSection Lead => Sections[0];

    public int Words => ContentWords.In(Title) + ContentWords.In(this["lead"] ?? "") + Sections.Sum(section => section.Words);

    /// <summary>Below its title, safe to be put into a page: all of it was encoded.</summary>
    public string Html => string.Concat(Sections.Select(section => section.Level is 0
        ? section.Html
        : $"<h{section.Level}>{ContentHtml.Inline(section.Heading)}</h{section.Level}>{section.Html}"));

    /// <summary>Below its title as plain text, with its places: what is copied into something else.</summary>
    public string Plain => string.Join(
        "\n\n", Sections.SelectMany(section => section.Blocks).Select(block => string.Join('\n', block.Lines.Select(ContentHtml.Plain))));

    /// <summary>A value of the front matter; null where it has none.</summary>
    public string? this[string name] => Values.GetValueOrDefault(name);

    /// <summary>Null where there is no such heading; the marks of headings are the same in every language.</summary>
    public ContentSection? Section(string heading) => Sections.FirstOrDefault(section => section.Heading == heading);

    /// <summary>What stands below headings of a deeper level up to the next of the same, as the questions of a module do.</summary>
    public IReadOnlyList<ContentSection> Below(ContentSection section) =>
        [.. Sections.SkipWhile(one => !ReferenceEquals(one, section)).Skip(1).TakeWhile(one => one.Level > section.Level)];

    /// <summary>"new-mentor, peer" as a list; empty where there is no such value.</summary>
    public IReadOnlyList<string> List(string name) =>
        this[name]?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <exception cref="ContentException">Something other than a number stands there.</exception>
    public int Number(string name, int otherwise) => this[name] is not { } text ? otherwise
        : int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number
        : throw new ContentException(Path, 1, $"\"{name}\" is \"{text}\"; it must be a number.");

    /// <exception cref="ContentException">Something other than yes and no stands there.</exception>
    public bool Answer(string name, bool otherwise) => this[name] switch
    {
        null => otherwise,
        "yes" => true,
        "no" => false,
        var text => throw new ContentException(Path, 1, $"\"{name}\" is \"{text}\"; it must be yes or no."),
    };
}
