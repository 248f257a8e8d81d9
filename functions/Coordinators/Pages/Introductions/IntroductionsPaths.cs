namespace MentorFlow.Functions.Coordinators.Pages.Introductions;

/// <summary>Addresses of a program's introductions.</summary>
internal static class IntroductionsPaths
{
    public static string Of(string program) => $"{ConsolePaths.Program(program)}/introductions";
}
