namespace MentorFlow.Tests.Conventions;

/// <summary>The checkout that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "MentorFlow.sln")) ? folder : Find(Directory.GetParent(folder)!.FullName);
}
