using System.Text.RegularExpressions;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Azure;

/// <summary>Which types the real packages have in which namespace, by the stored signature lists, and which namespaces the Azure build imports.</summary>
internal static partial class AzureSurface
{
    /// <summary>Simple names (a generic type without its parameters) and the namespaces that have them.</summary>
    public static ILookup<string, string> Namespaces { get; } = Types().ToLookup(type => type.Name, type => type.Namespace);

    /// <summary>Names of members by the simple name of their type; constructors are ".ctor".</summary>
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
        select (header.Groups["namespace"].Value, header.Groups["name"].Value, lines.Skip(1).SelectMany(Names));

    private static IEnumerable<string> Names(string member) =>
        Member().Match(member) is { Success: true } match ? [match.Groups[1].Value] : [];

    [GeneratedRegex(@"^(?<namespace>[\w.]+)\.(?<name>\w+)")]
    private static partial Regex Header();

    [GeneratedRegex(@"([.\w]+)(?:<[^(]*>)?\s*(?:\(|\{|=|;|$)")]
    private static partial Regex Member();

    [GeneratedRegex("""<Using Include="([\w.]+)" />""")]
    private static partial Regex Import();
}
