namespace MentorFlow.Functions.Coordinators.Pages;

/// <summary>Addresses of the export of a program.</summary>
internal static class ExportPaths
{
    public static string Of(string program) => $"{ConsolePaths.Program(program)}/export";

    public static string FileOf(string program) => $"{Of(program)}/file";
}
