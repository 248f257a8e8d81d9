using System.Text.RegularExpressions;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Conventions;

public sealed partial class SourceTests
{
    private static readonly string[] Folders = ["local", "shared", "orchestrations", "functions", "standalone", "rehearsal", "communication"];

    [Fact]
    public void There_is_one_build_of_every_file()
    {
        var offenders = Lines(Folders).Where(place => Conditional().IsMatch(place.Line)).Select(place => $"{place.Where}: {place.Line.Trim()}").ToList();

        Assert.True(offenders.Count == 0, "Conditional code:\n" + string.Join('\n', offenders));
    }

    [Fact]
    public void The_app_does_not_know_what_hosts_it()
    {
        var offenders = Lines("shared", "orchestrations", "functions").Where(place => LocalHost().IsMatch(place.Line)).Select(place => $"{place.Where}: {place.Line.Trim()}").ToList();

        Assert.True(offenders.Count == 0, "The one-machine host, named in the app:\n" + string.Join('\n', offenders));
    }

    [Fact]
    public void Waiting_has_one_door_and_every_step_a_retry_policy()
    {
        var offenders = Lines("orchestrations")
            .Where(place => !place.Where.Contains(Path.Combine("orchestrations", "Waiting"), StringComparison.Ordinal))
            .Where(place => OtherDoor().IsMatch(place.Line) || (place.Line.Contains("CallActivityAsync", StringComparison.Ordinal) && !place.Line.Contains("Retries.", StringComparison.Ordinal)))
            .Select(place => $"{place.Where}: {place.Line.Trim()}")
            .ToList();

        Assert.True(offenders.Count == 0, "Past the stage:\n" + string.Join('\n', offenders));
    }

    [Fact]
    public void No_file_is_too_long_to_read()
    {
        var offenders = Sources(Folders)
            .Select(file => (file, Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > 300)
            .ToList();

        Assert.True(offenders.Count == 0, string.Join('\n', offenders));
    }

    private static IEnumerable<(string Line, string Where)> Lines(params string[] folders) =>
        Sources(folders).SelectMany(file => File.ReadLines(file).Select((line, index) => (line, $"{file}:{index + 1}")));

    private static IEnumerable<string> Sources(params string[] folders) => folders
        .SelectMany(folder => new[] { "*.cs", "*.razor" }.SelectMany(pattern =>
            Directory.EnumerateFiles(Repository.File(folder), pattern, SearchOption.AllDirectories)))
        .Where(file => !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"));

    [GeneratedRegex(@"^\s*#(if|elif)\b")]
    private static partial Regex Conditional();

    [GeneratedRegex(@"\b(CallSubOrchestratorAsync|WaitForExternalEvent|ContinueAsNew)\b")]
    private static partial Regex OtherDoor();

    [GeneratedRegex(@"\bMentorFlow\.(Local|Standalone)\b")]
    private static partial Regex LocalHost();
}
