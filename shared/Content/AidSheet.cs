namespace MentorFlow.Content;

/// <summary>An aid of one screen, to be looked at beside a talk or before it (R52).</summary>
/// <param name="Lead">One or two sentences on how to use it.</param>
/// <param name="Order">Small comes first.</param>
/// <param name="For">"first" for the first session, "closing" for the last, "any" for all.</param>
public sealed record AidSheet(ContentFile File, string Lead, int Order, string For, IReadOnlyList<AidPart> Parts)
{
    private static readonly string[] Sessions = ["first", "any", "closing"];

    public string Id => File.Id;

    public string Title => File.Title;

    public int Minutes => ContentWords.Minutes(File.Words);

    /// <exception cref="ContentException">A value or a part of it cannot be read.</exception>
    public static AidSheet Of(ContentFile file) => new(
        file,
        file["lead"] ?? throw new ContentException(file.Path, 1, "\"lead\" is missing."),
        file.Number("order", int.MaxValue),
        (file["for"] ?? "any") is var sessions && Sessions.Contains(sessions)
            ? sessions
            : throw new ContentException(file.Path, 1, $"\"for\" must be one of {string.Join(", ", Sessions)}."),
        [.. file.Sections.Where(section => section.Level > 0).Select(section => new AidPart(section.Heading, section.Lines))]);
}

public sealed record AidPart(string Title, IReadOnlyList<string> Lines);
