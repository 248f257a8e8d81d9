namespace MentorFlow.Functions.Coordinators.Pages;

/// <summary>Addresses of what helps coordinators themselves.</summary>
internal static class HandbookPaths
{
    public const string All = "/console/handbook";

    /// <summary>What a works council asks, answered from the running settings.</summary>
    public const string WorksCouncil = "/console/works-council";

    /// <summary>The same as a file.</summary>
    public const string WorksCouncilFile = $"{WorksCouncil}/file";

    /// <summary>The record of processing activities.</summary>
    public const string Processing = "/console/processing";

    /// <param name="chapter">Id of its file.</param>
    public static string Chapter(string chapter) => $"{All}/{chapter}";

    /// <summary>The list of a program's first two weeks.</summary>
    public static string FirstWeeks(string program) => $"{ConsolePaths.Program(program)}/first-weeks";

    /// <summary>Ticks a line of it, or takes the tick back.</summary>
    public static string FirstWeeksTick(string program, string key) => $"{FirstWeeks(program)}/{key}";
}
