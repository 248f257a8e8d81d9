namespace MentorFlow.Domain.Mails;

/// <summary>What a program says in place of the four texts that every mail has; null says the original.</summary>
/// <param name="Introduction">Each line is a paragraph.</param>
/// <param name="Closing">Likewise.</param>
public sealed record OwnWords(string? Subject = null, string? Greeting = null, string? Introduction = null, string? Closing = null)
{
    public static OwnWords None { get; } = new();

    /// <summary>As people write them: with the line ends of their system, blanks around, and nothing for the original.</summary>
    public static OwnWords Written(string? subject, string? greeting, string? introduction, string? closing) =>
        new(Tidy(subject), Tidy(greeting), Tidy(introduction), Tidy(closing));

    private static string? Tidy(string? said) => said?.ReplaceLineEndings("\n").Trim() is { Length: > 0 } words ? words : null;
}
