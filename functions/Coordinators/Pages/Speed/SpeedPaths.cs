using System.Globalization;

namespace MentorFlow.Functions.Coordinators.Pages.Speed;

/// <summary>Addresses of a program's speed-mentoring events.</summary>
internal static class SpeedPaths
{
    public static string All(string program) => $"{ConsolePaths.Program(program)}/speed";

    public static string One(string program, int number) => $"{All(program)}/{number.ToString(CultureInfo.InvariantCulture)}";
}
