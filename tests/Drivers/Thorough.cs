namespace MentorFlow.Tests.Drivers;

/// <summary>What takes minutes is lived through by `make endure`; `make test` has a part of it, which is said as the reason of what is skipped.</summary>
internal static class Thorough
{
    private const string Setting = "MENTORFLOW_THOROUGH";

    /// <summary>Whether all of it is lived through.</summary>
    public static bool Is => Environment.GetEnvironmentVariable(Setting) is "1";

    public static void Only() => OnlyFor(isLong: true);

    public static void OnlyFor(bool isLong) => Assert.SkipWhen(isLong && !Is, $"{Setting} is not 1: make endure lives through all of it.");
}
