namespace MentorFlow.Content;

/// <summary>
/// A version of what people agree to when they take part. Every version stays, so that everybody can read what they agreed to; an organization adds one
/// by a file of its own, and the newest is the one that is asked.
/// </summary>
public sealed record ConsentText
{
    /// <summary>With which the ids of its files begin; the version follows: "program-2026-11".</summary>
    public const string Prefix = "program-";

    /// <summary>Characters of a version, at most: it stands in ids of instances.</summary>
    public const int LongestVersion = 20;

    internal const string SentenceName = "agree";

    private ConsentText(ContentFile file) => File = file;

    public ContentFile File { get; }

    /// <summary>Versions are compared as texts: "2027-03" comes after "2026-11".</summary>
    public string Version => File.Id[Prefix.Length..];

    /// <summary>What the box says that they tick.</summary>
    public string Sentence => File[SentenceName]!;

    /// <exception cref="ContentException">It has no sentence to agree to, no lines for somebody, or a version that is too long.</exception>
    public static ConsentText Of(ContentFile file)
    {
        if (!file.Id.StartsWith(Prefix, StringComparison.Ordinal) || file.Id.Length - Prefix.Length is < 1 or > LongestVersion)
        {
            throw new ContentException(file.Path, 1, $"it is named {Prefix} and a version of at most {LongestVersion} characters.");
        }

        if (file[SentenceName] is not { Length: > 0 })
        {
            throw new ContentException(file.Path, 1, $"\"{SentenceName}\" is missing: the sentence that people agree to.");
        }

        foreach (var reader in Enum.GetValues<ConsentReader>())
        {
            if (file.Section(HeadingOf(reader)) is not { Lines.Count: > 0 })
            {
                throw new ContentException(file.Path, 1, $"lines below ## {HeadingOf(reader)} are missing.");
            }
        }

        return new ConsentText(file);
    }

    /// <summary>What it says to somebody, line by line, with the marks of Markdown.</summary>
    public IReadOnlyList<string> LinesFor(ConsentReader reader) => File.Section(HeadingOf(reader))!.Lines;

    private static string HeadingOf(ConsentReader reader) => reader switch
    {
        ConsentReader.Circle => "circle",
        ConsentReader.Continued => "goes-on",
        _ => "usual",
    };
}

/// <summary>To whom a text of consent speaks.</summary>
public enum ConsentReader
{
    Usual,

    /// <summary>Who takes part in a program of circles.</summary>
    Circle,

    /// <summary>Who came with a mentorship that began elsewhere.</summary>
    Continued,
}
