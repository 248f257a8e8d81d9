namespace MentorFlow.Functions.Participants;

// Of what people agreed to, and of who looked at what is theirs.
internal static partial class Paths
{
    /// <summary>What one agreed to, each with a button to take it back.</summary>
    public const string Consents = "/m/consents";

    /// <summary>Who looked at what is stored of one.</summary>
    public const string WhoLooked = "/m/who-looked";
}
