using System.Text.Json;

namespace MentorFlow.Publishing;

/// <summary>The packages of one package-lock.json (version 2 or 3).</summary>
/// <param name="runtime">What those are for that do more than build.</param>
internal sealed class NpmParts(JsonElement packages, PartScope runtime)
{
    private const string Folder = "node_modules/";

    private static readonly string[] Dependencies = ["dependencies", "optionalDependencies", "peerDependencies"];

    private static readonly Dictionary<string, string> Algorithms = new(StringComparer.Ordinal)
    {
        ["sha1"] = "SHA-1",
        ["sha256"] = "SHA-256",
        ["sha384"] = "SHA-384",
        ["sha512"] = "SHA-512",
    };

    /// <param name="version">Of the product: the folder of a lock has none of its own.</param>
    /// <param name="runtime">What those packages are for that do more than build.</param>
    public static IReadOnlyList<Part> Read(string lockFile, string version, PartScope runtime)
    {
        using var read = JsonDocument.Parse(File.ReadAllBytes(lockFile));
        return new NpmParts(read.RootElement.GetProperty("packages"), runtime).All(version);
    }

    private IReadOnlyList<Part> All(string version) =>
    [
        Own(version),
        .. packages.EnumerateObject().Where(entry => entry.Name.Contains(Folder, StringComparison.Ordinal) && !Is(entry.Value, "link")).Select(Package),
    ];

    private Part Own(string version)
    {
        var root = packages.GetProperty("");
        var name = root.GetProperty("name").GetString()!;
        return new Part(PackageUrl.Own(name, version), name, version, runtime) { Needs = PurlsOf("", root, [.. Dependencies, "devDependencies"]) };
    }

    private Part Package(JsonProperty entry)
    {
        var (path, package) = (entry.Name, entry.Value);
        var (full, version) = (NameOf(path), package.GetProperty("version").GetString()!);
        var isScoped = full.StartsWith('@');
        return new Part(PackageUrl.Npm(full, version), isScoped ? full.Split('/')[1] : full, version, Builds(package) ? PartScope.Excluded : runtime)
        {
            Group = isScoped ? full.Split('/')[0] : null,
            License = package.TryGetProperty("license", out var license) ? new PartLicense(license.GetString()!) : null,
            Hash = package.TryGetProperty("integrity", out var integrity) ? HashOf(integrity.GetString()!) : null,
            Needs = PurlsOf(path, package, Dependencies),
        };
    }

    private IReadOnlyList<string> PurlsOf(string path, JsonElement package, string[] kinds) =>
    [
        .. kinds.Where(kind => package.TryGetProperty(kind, out _))
            .SelectMany(kind => package.GetProperty(kind).EnumerateObject())
            .Select(need => Found(path, need.Name))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal),
    ];

    // As node looks for it: beside the package that asks, then in every folder above. What is optional may be nowhere.
    private string? Found(string path, string name)
    {
        for (var from = path; ; from = Above(from))
        {
            var candidate = from.Length == 0 ? $"{Folder}{name}" : $"{from}/{Folder}{name}";
            if (packages.TryGetProperty(candidate, out var package))
            {
                return PackageUrl.Npm(name, package.GetProperty("version").GetString()!);
            }

            if (from.Length == 0)
            {
                return null;
            }
        }
    }

    private static string Above(string path)
    {
        var end = path.LastIndexOf($"/{Folder}", StringComparison.Ordinal);
        return end < 0 ? "" : path[..end];
    }

    private static string NameOf(string path) => path[(path.LastIndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..];

    private static bool Builds(JsonElement package) => Is(package, "dev") || Is(package, "devOptional");

    private static bool Is(JsonElement package, string fact) => package.TryGetProperty(fact, out var value) && value.ValueKind is JsonValueKind.True;

    // Several may stand in a line; one is enough.
    private static PartHash? HashOf(string integrity) =>
        integrity.Split(' ')[0].Split('-', 2) is [var algorithm, var content] && Algorithms.TryGetValue(algorithm, out var name)
            ? PartHash.OfBase64(name, content)
            : null;
}
