using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Golden;

/// <summary>Output kept as a file, so that a change of it is seen in review. Setting MENTORFLOW_GOLDEN=write takes today's output as right.</summary>
internal static class GoldenFile
{
    public static async Task MatchAsync(string name, string actual)
    {
        var path = Repository.File(Path.Combine("tests", "Golden", name));
        if (Environment.GetEnvironmentVariable("MENTORFLOW_GOLDEN") == "write")
        {
            await File.WriteAllTextAsync(path, actual);
        }

        Assert.Equal(await File.ReadAllTextAsync(path), actual);
    }
}
