namespace MentorFlow.Functions.Participants;

// Of circles.
internal static partial class Paths
{
    /// <summary>Whether one wants to be in a circle.</summary>
    public static string Seat(string program, string circle) => $"/m/circle/{program}/{circle}";
}
