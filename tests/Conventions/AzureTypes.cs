using System.Text.RegularExpressions;

namespace MentorFlow.Tests.Conventions;

/// <summary>A public type of a real package, as <c>AzureSurface/*.txt</c> lists it.</summary>
internal sealed record AzureType(string Kind, IReadOnlySet<string> Bases, IReadOnlySet<string> Members);

/// <summary>The signatures of the real packages, by simple type name: some names exist in more than one namespace.</summary>
internal static partial class AzureTypes
{
    public static ILookup<string, AzureType> Read() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "Conventions", "AzureSurface"), "*.txt")
            .SelectMany(file => File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n\n"))
            .Select(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith("//", StringComparison.Ordinal)).ToList())
            .Where(lines => lines.Count > 0)
            .Select(lines => Parse(lines[0], lines.Skip(1)))
            .ToLookup(pair => pair.Name, pair => pair.Type);

    /// <summary>Whether a type parameter may be null is written in more ways than one; drops it.</summary>
    public static string WithoutParameterNullability(string signature) => ParameterNullability().Replace(signature, "$1");

    private static (string Name, AzureType Type) Parse(string header, IEnumerable<string> members)
    {
        var match = Header().Match(WithoutRemark(header));
        var bases = match.Groups["bases"].Value;
        var isDelegate = bases.StartsWith("delegate ", StringComparison.Ordinal);
        return (match.Groups["name"].Value, new AzureType(
            isDelegate ? WithoutParameterNullability(bases) : match.Groups["kind"].Value.Trim(),
            isDelegate ? new HashSet<string>() : SplitBases(bases).ToHashSet(),
            members.Select(member => WithoutParameterNullability(WithoutRemark(member).Trim())).ToHashSet()));
    }

    private static IEnumerable<string> SplitBases(string bases) => BaseSeparator().Split(bases).Where(name => name.Length > 0);

    private static string WithoutRemark(string line) => Remark().Replace(line, "");

    [GeneratedRegex(@"\s*// .*$")]
    private static partial Regex Remark();

    [GeneratedRegex(@"^(?:[\w.]+\.)?(?<name>\w+(?:<[^>]*>)?)(?<kind>[^:]*?)(?: : (?<bases>.*))?$")]
    private static partial Regex Header();

    [GeneratedRegex(@", (?![^<]*>)")]
    private static partial Regex BaseSeparator();

    [GeneratedRegex(@"\b(T(?:[A-Z]\w*)?)\?")]
    private static partial Regex ParameterNullability();
}
