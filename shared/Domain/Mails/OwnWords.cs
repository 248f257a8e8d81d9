namespace MentorFlow.Domain.Mails;

/// <summary>What a program says in place of the four texts that every mail has; null says the original.</summary>
/// <param name="Introduction">Each line is a paragraph.</param>
/// <param name="Closing">Likewise.</param>
public sealed record OwnWords(string? Subject = null, string? Greeting = null, string? Introduction = null, string? Closing = null)
{
    public static OwnWords None { get; } = new();
}
