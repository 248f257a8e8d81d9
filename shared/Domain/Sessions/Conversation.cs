namespace MentorFlow.Domain.Sessions;

/// <summary>What a session goes through after its beginning, in order. The words stand in conversation.json of every language, by these names.</summary>
public static class Conversation
{
    public static IReadOnlyList<string> Steps { get; } = ["last-step", "hard", "whom", "missed", "next-step"];

    /// <summary>The one to think of beforehand: another in every session.</summary>
    /// <param name="number">Of the session in its mentorship, from 1.</param>
    /// <returns>Null before a first session, which has a plan of its own.</returns>
    public static string? QuestionFor(int number) => number > 1 ? Steps[(number - 1) % Steps.Count] : null;
}
