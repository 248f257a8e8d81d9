namespace MentorFlow.Functions.Coordinators.Pages;

/// <summary>Addresses of what people and administrators ask for about what is stored.</summary>
internal static class PrivacyPaths
{
    /// <summary>All requests, holds and proofs.</summary>
    public const string All = "/console/privacy";

    /// <summary>Starts the erasure of somebody.</summary>
    public static string Erasure(string person) => $"{ConsolePaths.Person(person)}/erasure";

    public static string ErasureOff(string person) => $"{Erasure(person)}/call-off";

    /// <summary>Has it looked at again whether it has to wait.</summary>
    public static string ErasureLook(string person) => $"{Erasure(person)}/look";

    /// <summary>Keeps everything of somebody.</summary>
    public static string Hold(string person) => $"{ConsolePaths.Person(person)}/legal-hold";

    public static string HoldOff(string person) => $"{Hold(person)}/lift";
}
