namespace MentorFlow.Functions.Participants;

// Where words are drafted, and how matching works.
internal static partial class Paths
{
    /// <summary>Drafts the agenda of a session.</summary>
    public static string AgendaAssistant(string program, string session) => $"/m/assistant/agenda/{program}/{session}";

    /// <summary>Words a new goal.</summary>
    public static string GoalAssistant(string program, string mentorship) => $"/m/assistant/goal/{program}/{mentorship}";

    /// <param name="program">Null for somebody whose programs are not known yet.</param>
    public static string HowMatching(string? program = null) => $"/m/how-matching-works{(program is null ? "" : $"/{program}")}";
}
