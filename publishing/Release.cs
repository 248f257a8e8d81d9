using System.Xml.Linq;

namespace MentorFlow.Publishing;

/// <summary>A version of the product with all that it is made of and built with, in the order of their names.</summary>
internal sealed record Release(string Version, IReadOnlyList<Part> Parts)
{
    /// <summary>What is deployed or run, and what these refer to. Tests and benchmarks ship to nobody.</summary>
    public static readonly IReadOnlyList<string> Projects = ["shared", "orchestrations", "functions", "local", "rehearsal", "standalone"];

    /// <summary>The project that the Functions SDK writes for the host's extensions when the app is published.</summary>
    private const string HostExtensions = "functions/obj/Debug/net10.0/WorkerExtensions/obj/project.assets.json";

    /// <summary>Where a published app keeps them.</summary>
    private const string HostFolder = ".azurefunctions";

    public string Name => "MentorFlow";

    public string Purl => $"{PackageUrl.OwnPrefix}mentorflow@{Uri.EscapeDataString(Version)}";

    /// <param name="repository">A folder with restored projects.</param>
    /// <param name="published">
    /// Where the app was published, which restores the host's extensions and says which of their files go along; null leaves these out.
    /// </param>
    /// <exception cref="FileNotFoundException">Something was not restored.</exception>
    public static Release In(string repository, string? published = null)
    {
        var version = XDocument.Load(Path.Combine(repository, "Directory.Build.props")).Descendants("Version").Single().Value;
        IEnumerable<Part> parts =
        [
            .. Projects.SelectMany(project => NuGetParts.Read(Existing(repository, $"{project}/obj/project.assets.json"))),
            .. published is null ? (IReadOnlyList<Part>)[] : NuGetParts.Read(Existing(repository, HostExtensions), IsPublished),
            .. NpmParts.Read(Existing(repository, "browser/package-lock.json"), version, PartScope.Required),
            .. NpmParts.Read(Existing(repository, "browser/acs/package-lock.json"), version, PartScope.Optional),
        ];
        return new Release(version, [.. parts.GroupBy(part => part.Purl).Select(Joined).OrderBy(part => part.Purl, StringComparer.Ordinal)]);

        bool IsPublished(string file) => File.Exists(Path.Combine(published!, HostFolder, Path.GetFileName(file)));
    }

    /// <param name="folder">Made where there is none.</param>
    /// <param name="made">When the release was made.</param>
    /// <returns>The file, named by the version.</returns>
    public string Write(string folder, DateTimeOffset made)
    {
        var file = Path.Combine(Directory.CreateDirectory(folder).FullName, $"mentorflow-{Version}.cdx.json");
        File.WriteAllBytes(file, CycloneDx.Bytes(this, made));
        return file;
    }

    private static Part Joined(IEnumerable<Part> same)
    {
        var part = same.Aggregate((one, other) => one.With(other));
        return part with { Needs = [.. part.Needs.Order(StringComparer.Ordinal)] };
    }

    private static string Existing(string repository, string file) => Path.Combine(repository, file) is var path && File.Exists(path)
        ? path
        : throw new FileNotFoundException($"There is no {path}.");
}
