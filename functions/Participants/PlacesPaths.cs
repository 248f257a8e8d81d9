namespace MentorFlow.Functions.Participants;

// Of what somebody takes on.
internal static partial class Paths
{
    /// <summary>How many mentorships at once, in all programs and in each.</summary>
    public const string Places = "/m/places";
}
