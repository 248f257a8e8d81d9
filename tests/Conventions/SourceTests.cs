using System.Text.RegularExpressions;

namespace MentorFlow.Tests.Conventions;

public sealed partial class SourceTests
{
    /// <summary>Folders of this name hold the few files that exist in the Azure build only.</summary>
    private const string AzureOnly = "Azure";

    [Fact]
    public void The_app_is_written_once_for_both_hosts()
    {
        var offenders = Sources("shared", "orchestrations", "functions")
            .Where(file => !Parts(file).Contains(AzureOnly))
            .SelectMany(file => File.ReadLines(file).Select((line, index) => (Line: line, Where: $"{file}:{index + 1}")))
            .Where(place => HostSpecific().IsMatch(place.Line))
            .Select(place => $"{place.Where}: {place.Line.Trim()}")
            .ToList();

        Assert.True(offenders.Count == 0, "Conditional code, or a namespace that only one host has:\n" + string.Join('\n', offenders));
    }

    [Fact]
    public void No_file_is_too_long_to_read()
    {
        var offenders = Sources("local", "shared", "orchestrations", "functions", "rehearsal")
            .Select(file => (file, Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > 300)
            .ToList();

        Assert.True(offenders.Count == 0, string.Join('\n', offenders));
    }

    private static IEnumerable<string> Sources(params string[] folders) => folders
        .SelectMany(folder => new[] { "*.cs", "*.razor" }.SelectMany(pattern =>
            Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), pattern, SearchOption.AllDirectories)))
        .Where(file => !Parts(file).Any(part => part is "obj" or "bin"));

    private static string[] Parts(string file) => Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar);

    // Behind a quotation mark stands a text: traces name their source so.
    [GeneratedRegex(@"^\s*#(if|elif)\b|\bMentorFlow\.Local\b|(?<!"")\bMicrosoft\.(Azure\.Functions|DurableTask)\b")]
    private static partial Regex HostSpecific();
}
