namespace MentorFlow.Functions.Participants;

// Introductions by rhythm.
internal static partial class Paths
{
    /// <summary>Takes part in them, leaves one out, or stops; with those that one had.</summary>
    public static string Introductions(string program) => $"/m/introductions/{program}";

    /// <summary>Whom one is to meet, and whether one has.</summary>
    public static string Introduction(string program, string introduction) => $"/m/introduction/{program}/{introduction}";
}
