using MentorFlow.Tests.Conventions;

namespace MentorFlow.Tests;

/// <summary>Output that was read and found good; a change shows in the diff. MENTORFLOW_GOLDEN=write takes today's as the new one.</summary>
internal static class Golden
{
    /// <param name="name">Path under tests/Golden.</param>
    public static void Check(string name, string actual)
    {
        var file = Path.Combine(Repository.Root, "tests", "Golden", name);
        actual = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("MENTORFLOW_GOLDEN") == "write")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), actual);
    }
}
