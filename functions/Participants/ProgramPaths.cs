namespace MentorFlow.Functions.Participants;

// Of what all who take part in a program share.
internal static partial class Paths
{
    /// <param name="track">The page of one of its parts; null for the whole.</param>
    public static string Program(string program, string? track = null) => $"/m/program/{program}{Rest(track)}";

    /// <summary>Says whether one is shown there.</summary>
    public static string Shown(string program) => $"/m/shown/{program}";
}
