using System.Text.Json;
using System.Xml.Linq;

namespace MentorFlow.Publishing;

/// <summary>The packages of one project, as its restore resolved them: obj/project.assets.json, and what the packages say of themselves.</summary>
internal sealed class NuGetParts
{
    /// <summary>What stands in a package for "no file here".</summary>
    private const string Nothing = "_._";

    private static readonly string[] Shipping = ["runtime", "runtimeTargets", "native", "resource"];

    private readonly JsonElement assets;
    private readonly Func<string, bool> isShipped;
    private readonly Dictionary<string, JsonProperty> resolved;
    private readonly Dictionary<string, bool> inProduct = new(StringComparer.OrdinalIgnoreCase);

    private NuGetParts(JsonElement assets, Func<string, bool> isShipped)
    {
        this.assets = assets;
        this.isShipped = isShipped;

        // Beside what is resolved for every machine may stand what is resolved for one: "net10.0/linux-x64".
        resolved = assets.GetProperty("targets").EnumerateObject()
            .First(target => !target.Name.Contains('/'))
            .Value.EnumerateObject()
            .ToDictionary(entry => NameOf(entry).Id, StringComparer.OrdinalIgnoreCase);
    }

    /// <param name="assetsFile">Of a restored project.</param>
    /// <param name="isShipped">Whether a file goes along; everything that there is, where nobody says.</param>
    /// <exception cref="FileNotFoundException">It, or a package, was not restored.</exception>
    public static IReadOnlyList<Part> Read(string assetsFile, Func<string, bool>? isShipped = null)
    {
        using var read = JsonDocument.Parse(File.ReadAllBytes(assetsFile));
        return new NuGetParts(read.RootElement, isShipped ?? (_ => true)).All();
    }

    private IReadOnlyList<Part> All() => [Project(), .. resolved.Values.Where(IsPackage).Select(Package)];

    // Other projects that this one refers to are read from files of their own.
    private Part Project()
    {
        var project = assets.GetProperty("project");
        var (name, version) = (project.GetProperty("restore").GetProperty("projectName").GetString()!, project.GetProperty("version").GetString()!);
        var asked = assets.GetProperty("projectFileDependencyGroups").EnumerateObject().First().Value.EnumerateArray();
        return new Part(PackageUrl.Own(name, version), name, version, PartScope.Required)
        {
            Needs = PurlsOf(asked.Select(line => line.GetString()!.Split(' ')[0])),
        };
    }

    private Part Package(JsonProperty entry)
    {
        var (id, version) = NameOf(entry);
        var folder = FolderOf(entry.Name);
        var nuspec = XDocument.Load(Path.Combine(folder, $"{id.ToLowerInvariant()}.nuspec")).Root!;
        return new Part(PackageUrl.NuGet(id, version), id, version, IsInProduct(id) ? PartScope.Required : PartScope.Excluded)
        {
            Publisher = Said(nuspec, "authors"),
            License = LicenseOf(nuspec),
            Hash = PartHash.OfBase64("SHA-512", File.ReadAllText(Directory.GetFiles(folder, "*.nupkg.sha512").Single()).Trim()),
            Needs = PurlsOf(NeedsOf(entry.Value)),
        };
    }

    // A package without files of its own may still be what brings others along.
    private bool IsInProduct(string id)
    {
        if (!resolved.TryGetValue(id, out var entry))
        {
            return false;
        }

        if (!inProduct.TryGetValue(id, out var known))
        {
            known = FilesOf(entry.Value).Any(isShipped) || NeedsOf(entry.Value).Any(IsInProduct);
            inProduct[id] = known;
        }

        return known;
    }

    private static IEnumerable<string> FilesOf(JsonElement entry) => Shipping
        .Where(kind => entry.TryGetProperty(kind, out _))
        .SelectMany(kind => entry.GetProperty(kind).EnumerateObject())
        .Select(file => file.Name)
        .Where(file => !file.EndsWith(Nothing, StringComparison.Ordinal));

    private static IEnumerable<string> NeedsOf(JsonElement entry) =>
        entry.TryGetProperty("dependencies", out var needs) ? needs.EnumerateObject().Select(need => need.Name) : [];

    // What is not there comes with the runtime.
    private IReadOnlyList<string> PurlsOf(IEnumerable<string> ids) =>
    [
        .. ids.Where(resolved.ContainsKey)
            .Select(id => resolved[id])
            .Select(entry => (IsPackage: IsPackage(entry), Name: NameOf(entry)))
            .Select(need => need.IsPackage ? PackageUrl.NuGet(need.Name.Id, need.Name.Version) : PackageUrl.Own(need.Name.Id, need.Name.Version)),
    ];

    private string FolderOf(string library)
    {
        var path = assets.GetProperty("libraries").GetProperty(library).GetProperty("path").GetString()!;
        return assets.GetProperty("packageFolders").EnumerateObject().Select(folder => Path.Combine(folder.Name, path)).FirstOrDefault(Directory.Exists)
            ?? throw new FileNotFoundException($"The package {library} is in no folder of packages.");
    }

    private static bool IsPackage(JsonProperty entry) => entry.Value.GetProperty("type").GetString() is "package";

    private static (string Id, string Version) NameOf(JsonProperty entry) => entry.Name.Split('/') is [var id, var version]
        ? (id, version)
        : throw new InvalidDataException($"{entry.Name} is no name and version of a package.");

    private static PartLicense? LicenseOf(XElement nuspec)
    {
        var address = Said(nuspec, "licenseUrl");
        var license = nuspec.Descendants().FirstOrDefault(element => element.Name.LocalName is "license");
        return (string?)license?.Attribute("type") switch
        {
            "expression" => new PartLicense(license!.Value.Trim()),
            "file" => new PartLicense($"The file {license!.Value.Trim()} in the package"),
            _ => address is null ? null : new PartLicense(address, address),
        };
    }

    private static string? Said(XElement nuspec, string name) =>
        nuspec.Descendants().FirstOrDefault(element => element.Name.LocalName == name)?.Value.Trim() is { Length: > 0 } said ? said : null;
}
