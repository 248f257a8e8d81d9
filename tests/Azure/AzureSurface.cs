using System.Text.RegularExpressions;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Azure;

/// <summary>Which types the real packages have in which namespace, by the stored signature lists, and which namespaces the Azure build imports.</summary>
internal static partial class AzureSurface
{
    /// <summary>Names as metadata writes them ("Page`1") and the namespaces that have them.</summary>
    public static ILookup<string, string> Namespaces { get; } = Types().ToLookup(type => type.Name, type => type.Namespace);

    /// <summary>Names of members by the name of their type; constructors are ".ctor".</summary>
    public static ILookup<string, string> Members { get; } = Types().SelectMany(type => type.Members.Select(member => (type.Name, member))).ToLookup(pair => pair.Name, pair => pair.member);

    /// <summary>What the Azure half of a project file imports for every source file.</summary>
    public static IReadOnlySet<string> Imports(params string[] files) =>
        files.SelectMany(file => Import().Matches(File.ReadAllText(Repository.File(file)))).Select(match => match.Groups[1].Value).Where(name => name != "MentorFlow.Local").ToHashSet();

    private static IEnumerable<(string Namespace, string Name, IEnumerable<string> Members)> Types() =>
        from file in Directory.EnumerateFiles(Repository.File("tests/Conventions/AzureSurface"), "*.txt")
        from block in File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n\n")
        let lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith("//", StringComparison.Ordinal)).ToArray()
        where lines.Length > 0
        let header = Header().Match(lines[0])
        where header.Success
        select (header.Groups["namespace"].Value, Name(header), lines.Skip(1).SelectMany(Names).Concat(lines[0].Contains(" : delegate ", StringComparison.Ordinal) ? ["Invoke", ".ctor"] : []));

    private static string Name(Match header) =>
        header.Groups["parameters"] is { Success: true } parameters ? $"{header.Groups["name"].Value}`{parameters.Value.Count(c => c == ',') + 1}" : header.Groups["name"].Value;

    private static IEnumerable<string> Names(string member) =>
        Member().Match(member) is { Success: true } match ? [match.Groups[1].Value] : [];

    [GeneratedRegex(@"^(?<namespace>[\w.]+)\.(?<name>\w+)(?:<(?<parameters>[^>]*)>)?")]
    private static partial Regex Header();

    [GeneratedRegex(@"([.\w]+)(?:<[\w, ]*>)?\s*(?:\(|\{|=|;|$)")]
    private static partial Regex Member();

    [GeneratedRegex("""<Using Include="([\w.]+)" />""")]
    private static partial Regex Import();
}
