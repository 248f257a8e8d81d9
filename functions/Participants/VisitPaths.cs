namespace MentorFlow.Functions.Participants;

internal static partial class Paths
{
    /// <summary>Where somebody proves with a code that they read their mails.</summary>
    public const string Proof = "/m/proof";

    /// <summary>Asks for a code.</summary>
    public const string ProofAsked = Proof + "/ask";

    /// <summary>Where one is known again, and where one takes back all links.</summary>
    public const string Visits = "/m/visits";

    /// <summary>Where everything stands that somebody confided.</summary>
    public const string Conversations = "/m/conversation";

    /// <summary>Takes back all links and visits.</summary>
    public const string VisitsTakenBack = Visits + "/take-back";

    /// <summary>Forgets a browser.</summary>
    public const string BrowserForgotten = Visits + "/forget";
}
