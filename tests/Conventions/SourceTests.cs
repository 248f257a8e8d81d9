using System.Text.RegularExpressions;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Conventions;

public sealed partial class SourceTests
{
    private static readonly string[] Folders = ["local", "shared", "orchestrations", "functions", "standalone", "rehearsal", "communication", "publishing"];

    private const int Columns = 160;

    private const int ColumnsBesidesText = 60;

    [Fact]
    public void There_is_one_build_of_every_file()
    {
        var offenders = Lines(Folders).Where(place => Conditional().IsMatch(place.Line)).Select(place => $"{place.Where}: {place.Line.Trim()}").ToList();

        Assert.True(offenders.Count == 0, "Conditional code:\n" + string.Join('\n', offenders));
    }

    [Fact]
    public void The_app_does_not_know_what_hosts_it()
    {
        var offenders = Lines("shared", "orchestrations", "functions")
            .Where(place => LocalHost().IsMatch(place.Line))
            .Select(place => $"{place.Where}: {place.Line.Trim()}")
            .ToList();

        Assert.True(offenders.Count == 0, "The one-machine host, named in the app:\n" + string.Join('\n', offenders));
    }

    [Fact]
    public void Everything_waits_through_the_stage_and_every_step_has_a_retry_policy()
    {
        var offenders = Lines("orchestrations")
            .Where(place => !place.Where.Contains(Path.Combine("orchestrations", "Waiting"), StringComparison.Ordinal))
            .Where(place => WaitsOnContext().IsMatch(place.Line) || IsStepWithoutRetries(place.Line))
            .Select(place => $"{place.Where}: {place.Line.Trim()}")
            .ToList();

        Assert.True(offenders.Count == 0, "Past the stage:\n" + string.Join('\n', offenders));
    }

    private static bool IsStepWithoutRetries(string line) =>
        line.Contains("CallActivityAsync", StringComparison.Ordinal) && !line.Contains("Retries.", StringComparison.Ordinal);

    [Fact]
    public void No_file_is_too_long_to_read()
    {
        var offenders = Sources(Folders)
            .Select(file => (file, Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > 300)
            .ToList();

        Assert.True(offenders.Count == 0, string.Join('\n', offenders));
    }

    [Fact]
    public void No_line_is_too_wide_to_read()
    {
        var offenders = Sources([.. Folders, "tests"])
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(WideLines)
            .ToList();

        Assert.True(offenders.Count == 0, $"Over {Columns} columns:\n{string.Join('\n', offenders)}");
    }

    // A line that is one text may be as long as the text: broken in two, nobody finds it by its words.
    private static IEnumerable<string> WideLines(string file)
    {
        var isInRawText = false;
        foreach (var (number, line) in File.ReadLines(file).Index())
        {
            var quotes = line.Split("\"\"\"").Length - 1;
            var isText = isInRawText || quotes > 0;
            isInRawText ^= quotes % 2 == 1;
            var text = isText ? line.Length : Text().Matches(line).Sum(match => match.Length);
            if (line.Length > Columns && line.Length - text > ColumnsBesidesText && !Address().IsMatch(line))
            {
                yield return $"{Path.GetRelativePath(Repository.Root, file)}:{number + 1}";
            }
        }
    }

    private static IEnumerable<(string Line, string Where)> Lines(params string[] folders) =>
        Sources(folders).SelectMany(file => File.ReadLines(file).Select((line, index) => (line, $"{file}:{index + 1}")));

    private static IEnumerable<string> Sources(params string[] folders) => folders
        .SelectMany(folder => new[] { "*.cs", "*.razor" }.SelectMany(pattern =>
            Directory.EnumerateFiles(Repository.File(folder), pattern, SearchOption.AllDirectories)))
        .Where(file => !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar)
            .Any(part => part is "obj" or "bin" or "node_modules"));

    [GeneratedRegex(@"^\s*#(if|elif)\b")]
    private static partial Regex Conditional();

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex Text();

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();

    [GeneratedRegex(@"\b(CallSubOrchestratorAsync|WaitForExternalEvent|ContinueAsNew)\b")]
    private static partial Regex WaitsOnContext();

    [GeneratedRegex(@"\bMentorFlow\.(Local|Standalone)\b")]
    private static partial Regex LocalHost();
}
