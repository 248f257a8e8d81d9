namespace MentorFlow.Content;

/// <summary>One screen at a stage of a mentorship (R49).</summary>
/// <param name="Stage">"before-first", "after-second", "before-midpoint", "stalled" or "before-closing".</param>
/// <param name="Roles">"mentor", "mentee", "peer"; "all" for everybody.</param>
/// <param name="Aid">Id of the aid that goes with it; null for none.</param>
/// <param name="Lead">Paragraphs.</param>
/// <param name="Acts">What to do.</param>
/// <param name="Sentences">How it can be said.</param>
public sealed record DripCard(
    ContentFile File,
    string Stage,
    IReadOnlyList<string> Roles,
    string? Aid,
    int Order,
    IReadOnlyList<string> Lead,
    IReadOnlyList<string> Acts,
    IReadOnlyList<string> Sentences)
{
    internal const string ActsHeading = "Do this";
    internal const string SentencesHeading = "Say it like this";

    public static IReadOnlyList<string> Stages { get; } = ["before-first", "after-second", "before-midpoint", "stalled", "before-closing"];

    public string Id => File.Id;

    public string Title => File.Title;

    public int Minutes => ContentWords.Minutes(File.Words);

    /// <param name="role">In lower case, as files write it.</param>
    public bool IsFor(string role) => Roles.Contains(role) || Roles.Contains(ModuleText.Everybody);

    /// <exception cref="ContentException">A value or a part of it cannot be read.</exception>
    public static DripCard Of(ContentFile file) => new(
        file,
        file["stage"] is { } stage && Stages.Contains(stage)
            ? stage
            : throw new ContentException(file.Path, 1, $"\"stage\" must be one of {string.Join(", ", Stages)}."),
        file.List("roles"),
        file["aid"],
        file.Number("order", int.MaxValue),
        file.Lead.Paragraphs,
        LinesOf(file, ActsHeading),
        LinesOf(file, SentencesHeading));

    private static IReadOnlyList<string> LinesOf(ContentFile file, string heading) =>
        file.Section(heading)?.Lines ?? throw new ContentException(file.Path, 1, $"there must be a part \"## {heading}\".");
}
