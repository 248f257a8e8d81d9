using System.Text.RegularExpressions;
using MentorFlow.Tests.Builders;
using Xunit.v3;

namespace MentorFlow.Tests.Conventions;

/// <summary>The pages of what is asked for are true: every number has its line and its row, and what works is lived through by a test that is there.</summary>
public sealed partial class CoverageTests
{
    private const string Header = "| number | state | where | test that lives through it | what is missing |";
    private const string Nothing = "-";
    private const string Works = "works";

    private static readonly string[] States = [Works, "partly", "no"];

    private static readonly string[] Numbers =
        [.. Enumerable.Range(1, 118).Select(number => $"R{number}"), .. Enumerable.Range(1, 13).Select(number => $"F{number}")];

    [Fact]
    public void Every_requirement_is_asked_for_in_exactly_one_line_in_order()
    {
        var lines = File.ReadLines(Repository.File("docs/requirements.md")).Select(line => Requirement().Match(line)).Where(match => match.Success).ToList();

        Assert.Equal(Numbers, lines.Select(line => line.Groups["number"].Value));
        None("Nothing that is asked for", lines.Where(line => line.Groups["text"].Value.Length < 20).Select(line => line.Groups["number"].Value));
    }

    [Fact]
    public void Every_requirement_has_exactly_one_row_in_order()
    {
        var rows = Rows();

        Assert.Equal(Numbers, rows.Select(row => row.Number));
        None("A state that is none", rows.Where(row => !States.Contains(row.State)).Select(row => $"{row.Number}: {row.State}"));
    }

    [Fact]
    public void Every_named_test_exists()
    {
        var known = KnownTests();

        None("No such test", Rows().SelectMany(row => row.Tests.Where(test => !known.Contains(test)).Select(test => $"{row.Number}: {test}")));
    }

    [Fact]
    public void Every_named_place_exists() =>
        None("No such place", Rows().SelectMany(row => row.Places
            .Where(place => !Path.Exists(Repository.File(place)))
            .Select(place => $"{row.Number}: {place}")));

    [Fact]
    public void What_works_names_a_test_that_lives_through_it() =>
        None("Works, says the page, and names no test", Rows().Where(row => row.State is Works && row.Tests is []).Select(row => row.Number));

    [Fact]
    public void What_does_not_work_says_what_is_missing() =>
        None("Does not work, and nothing is missing", Rows().Where(row => row.State is not Works && row.Missing is "" or Nothing).Select(row => row.Number));

    // The table is the last thing on the page: whatever stands below its header is a row, or fails as one.
    private static List<Row> Rows() =>
    [
        .. File.ReadLines(Repository.File("docs/coverage.md"))
            .SkipWhile(line => line != Header)
            .Skip(2)
            .Select(Read),
    ];

    private static Row Read(string line) =>
        line.Split('|', StringSplitOptions.TrimEntries) is ["", var number, var state, { Length: > 0 } places, { Length: > 0 } tests, var missing, ""]
            ? new Row(number, state, List(places), List(tests), missing)
            : throw new InvalidDataException($"Not a row of five columns: {line}");

    private static string[] List(string cell) => cell == Nothing ? [] : cell.Split(", ");

    // By the simple name, as a reader would look for it. A base class lends its tests to those that inherit them.
    private static HashSet<string> KnownTests() =>
    [
        .. from type in typeof(CoverageTests).Assembly.GetExportedTypes()
           where !type.IsAbstract
           from method in type.GetMethods()
           where method.GetCustomAttributes(inherit: true).Any(attribute => attribute is IFactAttribute)
           select $"{type.Name}.{method.Name}",
    ];

    private static void None(string fault, IEnumerable<string> offenders)
    {
        var found = offenders.ToList();
        Assert.True(found.Count == 0, $"{fault}:\n{string.Join('\n', found)}");
    }

    [GeneratedRegex(@"^\| (?<number>[RF]\d+) \| (?<text>[^|]+) \|$")]
    private static partial Regex Requirement();

    private sealed record Row(string Number, string State, IReadOnlyList<string> Places, IReadOnlyList<string> Tests, string Missing);
}
