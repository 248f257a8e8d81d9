using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;

namespace MentorFlow.Functions.Hosting.Assets;

/// <summary>The style sheet and small scripts, embedded in the assembly: the same on every host, and no path of the disk is ever opened.</summary>
public static class AssetFiles
{
    private const string Prefix = "assets/";

    private static readonly FrozenDictionary<string, AssetFile> Files = Load();

    public static AssetFile? Find(string name) => Files.GetValueOrDefault(name);

    /// <summary>The address of a file, with its version, so that it can be kept for a year.</summary>
    /// <exception cref="KeyNotFoundException">There is no such file: a misspelled name in a page.</exception>
    public static string Href(string name) => Href(name, Files[name]);

    internal static string Href(string name, AssetFile file) => $"/assets/{name}?v={file.Version}";

    private static FrozenDictionary<string, AssetFile> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[Prefix.Length..], name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                var content = new byte[stream.Length];
                stream.ReadExactly(content);
                return AssetFile.Of(content, TypeOf(name));
            });
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"Which type are '{other}' files?"),
    };
}

/// <param name="Version">The beginning of the content's SHA-256, hex.</param>
public sealed record AssetFile(byte[] Content, string ContentType, string Version)
{
    public static AssetFile Of(byte[] content, string contentType) => new(content, contentType, Convert.ToHexStringLower(SHA256.HashData(content))[..12]);
}
