namespace MentorFlow.Publishing;

/// <summary>Names of packages that mean the same in every tool (package-url).</summary>
internal static class PackageUrl
{
    /// <summary>How names begin of what stands in this repository and in no registry.</summary>
    public const string OwnPrefix = "pkg:generic/";

    public static string NuGet(string id, string version) => Of("nuget", id, version);

    /// <param name="name">With its scope: "@azure/logger".</param>
    public static string Npm(string name, string version) => Of("npm", name, version);

    public static string Own(string name, string version) => Of("generic", $"mentorflow/{name}", version);

    private static string Of(string type, string path, string version) =>
        $"pkg:{type}/{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}@{Uri.EscapeDataString(version)}";
}
