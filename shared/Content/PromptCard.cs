namespace MentorFlow.Content;

/// <summary>A thought between two sessions, in words of their own for each side (R84).</summary>
/// <param name="Aid">Id of the aid that it leads to.</param>
/// <param name="Mentor">For who guides.</param>
/// <param name="Mentee">For who sets the goals.</param>
public sealed record PromptCard(ContentFile File, string Aid, PromptSide Mentor, PromptSide Mentee)
{
    public string Id => File.Id;

    /// <exception cref="ContentException">A value or a part of it cannot be read.</exception>
    public static PromptCard Of(ContentFile file) => new(
        file,
        file["aid"] ?? throw new ContentException(file.Path, 1, "\"aid\" is missing."),
        SideOf(file, "mentor"),
        SideOf(file, "mentee"));

    private static PromptSide SideOf(ContentFile file, string side) =>
        file.Section(side) is { } section && file.Below(section) is [var words] && words.Quotes is [var question]
            ? new PromptSide(words.Heading, string.Join('\n', words.Paragraphs), question)
            : throw new ContentException(
                file.Path, file.Section(side)?.Line ?? 1, $"there must be a part \"## {side}\" with one \"### title\" and one question behind >.");
}

/// <param name="Text">Paragraphs, a line each.</param>
public sealed record PromptSide(string Title, string Text, string Question);
