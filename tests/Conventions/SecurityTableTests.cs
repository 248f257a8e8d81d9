using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Conventions;

/// <summary>What docs/security.md names as its proof is there to be run, and no row goes without.</summary>
public sealed class SecurityTableTests
{
    private static readonly string[] Lines = File.ReadAllLines(Repository.File("docs/security.md"));

    [Fact]
    public void Every_test_that_the_page_names_exists()
    {
        var named = NamedTests.In(string.Join('\n', Lines));

        Assert.True(named.Count > 40, $"The page names {named.Count} tests only.");
        Assert.Equal([], named.Where(test => !NamedTests.Exists(test)));
    }

    [Fact]
    public void Every_row_of_a_table_with_tests_names_one()
    {
        var (rows, isProven) = (new List<string>(), false);
        foreach (var line in Lines)
        {
            isProven = line.StartsWith('|') && (isProven || line.EndsWith("| test |", StringComparison.Ordinal));
            if (isProven && !line.EndsWith("| test |", StringComparison.Ordinal) && !line.StartsWith("|---", StringComparison.Ordinal))
            {
                rows.Add(line);
            }
        }

        Assert.True(rows.Count > 40, $"There are {rows.Count} rows only.");
        Assert.Equal([], rows.Where(row => NamedTests.In(row.Split('|')[^2]) is []));
    }

    [Fact]
    public void What_asks_for_nothing_to_run_is_noticed()
    {
        Assert.True(NamedTests.Exists($"{nameof(SecurityTableTests)}.{nameof(Every_test_that_the_page_names_exists)}"));
        Assert.True(NamedTests.Exists(nameof(SecurityTableTests)));
        Assert.False(NamedTests.Exists($"{nameof(SecurityTableTests)}.{nameof(ToString)}"));
        Assert.False(NamedTests.Exists("NobodyTests"));
    }
}
