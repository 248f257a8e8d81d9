namespace MentorFlow.Tests.Azure;

/// <summary>Finds the checkout that the tests were built from, for tests that read it.</summary>
internal static class Repository
{
    private static readonly string Root = Find(AppContext.BaseDirectory);

    /// <param name="path">From the top of the checkout, with '/'.</param>
    public static string PathOf(string path) => Path.Combine(Root, path);

    public static string Read(string path) => File.ReadAllText(PathOf(path));

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "MentorFlow.sln")) ? folder : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run within a checkout."));
}
