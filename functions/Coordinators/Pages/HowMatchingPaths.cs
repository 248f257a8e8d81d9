namespace MentorFlow.Functions.Coordinators.Pages;

/// <summary>The address of what participants read about how they are matched.</summary>
internal static class HowMatchingPaths
{
    public static string Of(string program) => $"{ConsolePaths.Program(program)}/how-matching-works";
}
