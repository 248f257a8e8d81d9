using System.Runtime.CompilerServices;

namespace MentorFlow.Tests.Builders;

/// <summary>Files of the repository, wherever the tests were built to.</summary>
public static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    public static string File(string path) => Path.Combine(Root, path);

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
