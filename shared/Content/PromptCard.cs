namespace MentorFlow.Content;

/// <summary>A thought between two sessions, in words of their own for each side (R84).</summary>
/// <param name="Aid">Id of the aid that it leads to.</param>
/// <param name="Mentor">For who guides.</param>
/// <param name="Mentee">For who sets the goals.</param>
public sealed record PromptCard(ContentFile File, string Aid, PromptSide Mentor, PromptSide Mentee)
{
    public string Id => File.Id;

    /// <summary>For who hosts a circle; as for who guides where a file has no part of that name.</summary>
    public PromptSide Host { get; init; } = Mentor;

    /// <summary>For everybody else in a circle; as for who sets the goals where a file has no part of that name.</summary>
    public PromptSide Member { get; init; } = Mentee;

    /// <exception cref="ContentException">A value or a part of it cannot be read.</exception>
    public static PromptCard Of(ContentFile file)
    {
        var card = new PromptCard(
            file,
            file["aid"] ?? throw new ContentException(file.Path, 1, "\"aid\" is missing."),
            SideOf(file, "mentor"),
            SideOf(file, "mentee"));
        return card with
        {
            Host = file.Section("host") is null ? card.Mentor : SideOf(file, "host"),
            Member = file.Section("member") is null ? card.Mentee : SideOf(file, "member"),
        };
    }

    private static PromptSide SideOf(ContentFile file, string side) =>
        file.Section(side) is { } section && file.Below(section) is [var words] && words.Quotes is [var question]
            ? new PromptSide(words.Heading, string.Join('\n', words.Paragraphs), question)
            : throw new ContentException(
                file.Path, file.Section(side)?.Line ?? 1, $"there must be a part \"## {side}\" with one \"### title\" and one question behind >.");
}

/// <param name="Text">Paragraphs, a line each.</param>
public sealed record PromptSide(string Title, string Text, string Question);
