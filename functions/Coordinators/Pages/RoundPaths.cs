namespace MentorFlow.Functions.Coordinators.Pages;

/// <summary>Addresses of what is computed for a large round.</summary>
internal static class RoundPaths
{
    /// <summary>How far it has come, and what came of it.</summary>
    public static string Order(string program, int number, string order) => $"{ConsolePaths.Round(program, number)}/orders/{order}";

    /// <summary>What pairing two people would change.</summary>
    public static string Weigh(string program, int number, string person, string partner) =>
        $"{ConsolePaths.Round(program, number)}/people/{person}/with/{partner}";
}
