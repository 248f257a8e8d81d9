namespace MentorFlow.Orchestrations.Deciding;

/// <summary>Who decides, as the ledger writes it.</summary>
public static class Actors
{
    public static string Person(string personId) => $"person:{personId}";

    /// <param name="id">Of the person who is signed in to the console: Entra's object id, never a name or an address.</param>
    public static string Coordinator(string id) => $"coordinator:{id}";

    public static string Orchestrator(string instanceId) => $"orchestrator:{instanceId}";

    public static string Hris(string connection) => $"hris:{connection}";

    public const string System = "system";

    /// <summary>Somebody in a program who confides something: nobody reads here who.</summary>
    public const string Participant = "participant";

    /// <summary>Whom a program names for concerns beside its coordinators.</summary>
    public const string Safeguarding = "safeguarding";

    /// <summary>A member of a mentorship, where nobody is to know which: of two who part, none is the one who asked.</summary>
    public const string Member = "member";
}
