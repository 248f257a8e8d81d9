using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MentorFlow.Content;

/// <summary>Where files of content are: in the assembly, and in the folder of an organization.</summary>
internal static partial class ContentFiles
{
    private const string Root = "content/";
    private const string LanguageRoot = "languages/";
    private const string LanguageFile = "/language.json";

    // A file is a few screens; whatever is larger is something else.
    private const long Largest = 200_000;

    private static readonly Assembly Assembly = typeof(ContentFiles).Assembly;

    // Where each language sets its spaces is said with the language itself.
    private static readonly Dictionary<string, Typography> Known = Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(LanguageRoot, StringComparison.Ordinal) && name.EndsWith(LanguageFile, StringComparison.Ordinal))
        .ToDictionary(name => name[LanguageRoot.Length..^LanguageFile.Length], TypographyIn, StringComparer.Ordinal);

    public static IReadOnlyList<string> Languages { get; } = [.. Known.Keys.Order(StringComparer.Ordinal)];

    /// <exception cref="ContentException">A file that is built in cannot be read: a defect.</exception>
    public static IReadOnlyList<ContentFile> Embedded() =>
    [
        .. Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Root, StringComparison.Ordinal))
            .Select(name => Read(name[Root.Length..], name[Root.Length..], Text(name))),
    ];

    /// <exception cref="ContentException">A file of it is none of content, or cannot be read.</exception>
    /// <exception cref="IOException">The folder is not there, or cannot be read.</exception>
    public static IReadOnlyList<ContentFile> In(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => Read(
                Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'),
                path,
                new FileInfo(path).Length <= Largest
                    ? File.ReadAllText(path)
                    : throw new ContentException(path, 1, $"the file is larger than {Largest / 1000} KB."))),
    ];

    private static ContentFile Read(string name, string path, string text) =>
        Name().Match(name) is { Success: true } match
        && Enum.GetValues<ContentKind>().Where(kind => FolderOf(kind) == match.Groups["kind"].Value).ToList() is [var kind]
        && Known.TryGetValue(match.Groups["language"].Value, out var typography)
            ? ContentReader.Read(kind, match.Groups["id"].Value, match.Groups["language"].Value, path, text, typography)
            : throw new ContentException(
                path,
                1,
                $"a file is named as modules/listen-first.en.md; the folders are {string.Join(", ", Enum.GetValues<ContentKind>().Select(FolderOf))}, "
                + $"and the languages {string.Join(", ", Languages)}.");

    private static string FolderOf(ContentKind kind) => kind.ToString().ToLowerInvariant();

    private static string Text(string resource)
    {
        using var reader = new StreamReader(Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    private static Typography TypographyIn(string resource) => JsonSerializer.Deserialize<Typography>(Text(resource), JsonSerializerOptions.Web)!;

    [GeneratedRegex(@"^(?<kind>[a-z]+)/(?<id>[A-Za-z][A-Za-z0-9-]{0,59})\.(?<language>[A-Za-z-]+)\.md$")]
    private static partial Regex Name();
}
