using System.Text.RegularExpressions;
using MentorFlow.Content;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Conventions;

/// <summary>docs/accessibility.md is whole: every criterion has its row, what is claimed is shown, and the statement that people read says no more.</summary>
public sealed partial class AccessibilityReportTests
{
    private const string Supports = "supports";
    private const string Partly = "partly";
    private const string Lacks = "does not support";
    private const string Nothing = "not applicable";

    /// <summary>WCAG 2.1, levels A and AA, which EN 301 549 V3.2.1 takes over as its clauses 9.1.1.1 to 9.4.1.3.</summary>
    private static readonly string[] Criteria =
    [
        "1.1.1", "1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5", "1.3.1", "1.3.2", "1.3.3", "1.3.4", "1.3.5",
        "1.4.1", "1.4.2", "1.4.3", "1.4.4", "1.4.5", "1.4.10", "1.4.11", "1.4.12", "1.4.13",
        "2.1.1", "2.1.2", "2.1.4", "2.2.1", "2.2.2", "2.3.1", "2.4.1", "2.4.2", "2.4.3", "2.4.4", "2.4.5", "2.4.6", "2.4.7",
        "2.5.1", "2.5.2", "2.5.3", "2.5.4",
        "3.1.1", "3.1.2", "3.2.1", "3.2.2", "3.2.3", "3.2.4", "3.3.1", "3.3.2", "3.3.3", "3.3.4", "4.1.1", "4.1.2", "4.1.3",
    ];

    /// <summary>What WCAG 2.2 adds at these levels.</summary>
    private static readonly string[] Newer = ["2.4.11", "2.5.7", "2.5.8", "3.2.6", "3.3.7", "3.3.8"];

    /// <summary>Of software, documentation and support, and of calls.</summary>
    private static readonly string[] Further =
        ["6.1", "6.2", "6.3, 6.4", "6.5, 6.6", "7", "9.6", "10", "11.7", "11.8", "12.1.1", "12.1.2", "12.2.2", "12.2.3", "12.2.4"];

    private static readonly IReadOnlyList<Row> Rows =
    [
        .. File.ReadLines(Repository.File("docs/accessibility.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && char.IsDigit(line[2]))
            .Select(Read),
    ];

    [Fact]
    public void Every_criterion_has_its_row_in_order() => Assert.Equal([.. Criteria, .. Newer, .. Further], Rows.Select(row => row.Criterion));

    [Fact]
    public void Every_state_is_one_that_is_explained() =>
        Assert.Equal([], Rows.Where(row => row.State is not (Supports or Partly or Lacks or Nothing)).Select(row => row.Criterion));

    [Fact]
    public void What_is_claimed_names_a_test_or_a_file_and_each_is_there()
    {
        var claims = Rows.Where(row => row.State is Supports or Partly).ToList();

        Assert.Equal([], claims.Where(row => row.Tests is [] && row.Files is []).Select(row => row.Criterion));
        Assert.Equal([], claims.SelectMany(row => row.Tests).Where(test => !NamedTests.Exists(test)));
        Assert.Equal([], claims.SelectMany(row => row.Files).Where(file => !File.Exists(Repository.File(file))));
    }

    [Fact]
    public void Every_row_says_what_is_so() => Assert.Equal([], Rows.Where(row => row.Words.Length < 10).Select(row => row.Criterion));

    [Theory]
    [InlineData("en", "**partly** in line", "1 December 2026")]
    [InlineData("fr", "**en partie** conforme", "1er décembre 2026")]
    public void The_statement_claims_no_more_than_the_report_and_has_its_date(string language, string claim, string date)
    {
        var statement = File.ReadAllText(Repository.File($"shared/Content/Files/handbook/accessibility.{language}.md"));
        var report = File.ReadAllText(Repository.File("docs/accessibility.md"));

        Assert.Contains(Rows, row => row.State is Partly or Lacks);
        Assert.Contains(claim, statement, StringComparison.Ordinal);
        Assert.Contains(date, statement, StringComparison.Ordinal);
        Assert.Contains("of 1 December 2026", report, StringComparison.Ordinal);
        Assert.NotNull(ContentLibrary.BuiltIn.All(ContentKind.Handbook, language).SingleOrDefault(file => file.Id is "accessibility"));
    }

    // Of the level, rows about further clauses have none.
    private static Row Read(string line) => line.Split('|', StringSplitOptions.TrimEntries) switch
    {
        ["", var criterion, _, _, var state, var shown, var words, ""] => new Row(criterion, state, NamedTests.In(shown), FilesIn(shown), words),
        ["", var clause, _, var state, var shown, var words, ""] => new Row(clause, state, NamedTests.In(shown), FilesIn(shown), words),
        _ => throw new InvalidDataException($"Not a row of five or six columns: {line}"),
    };

    private static IReadOnlyList<string> FilesIn(string shown) => [.. Place().Matches(shown).Select(match => match.Groups["file"].Value)];

    [GeneratedRegex("`(?<file>[^`]+/[^`]+)`")]
    private static partial Regex Place();

    private sealed record Row(string Criterion, string State, IReadOnlyList<string> Tests, IReadOnlyList<string> Files, string Words);
}
