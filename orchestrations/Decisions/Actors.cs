namespace MentorFlow.Orchestrations.Decisions;

/// <summary>Who decides, as the ledger writes it.</summary>
public static class Actors
{
    public static string Person(string personId) => $"person:{personId}";

    /// <param name="name">As signed in to the console.</param>
    public static string Coordinator(string name) => $"coordinator:{name}";

    public static string Orchestrator(string instanceId) => $"orchestrator:{instanceId}";

    public static string Hris(string connection) => $"hris:{connection}";

    public const string System = "system";
}
