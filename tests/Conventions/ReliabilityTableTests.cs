using System.Text.RegularExpressions;
using MentorFlow.Tests.Builders;
using Xunit.v3;

namespace MentorFlow.Tests.Conventions;

/// <summary>What docs/reliability.md says is held is held by tests that are there to be run.</summary>
public sealed partial class ReliabilityTableTests
{
    private static readonly string[][] Rows =
    [
        .. File.ReadLines(Repository.File("docs/reliability.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| kind of fault |", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries)),
    ];

    private static readonly HashSet<string> Known =
    [
        .. from type in typeof(ReliabilityTableTests).Assembly.GetTypes()
           where !type.IsAbstract
           from method in type.GetMethods()
           where method.GetCustomAttributes(inherit: true).Any(attribute => attribute is IFactAttribute)
           select $"{type.Name}.{method.Name}",
    ];

    [Fact]
    public void Every_kind_of_fault_has_a_guard_and_a_test()
    {
        Assert.True(Rows.Length > 50, $"There are {Rows.Length} rows only.");
        Assert.All(Rows, row => Assert.True(row is [{ Length: > 0 }, { Length: > 0 }, var tests] && Named().IsMatch(tests), string.Join(" | ", row)));
    }

    [Fact]
    public void Every_test_that_is_named_exists() =>
        Assert.Equal([], Rows.SelectMany(row => Named().Matches(row[^1])).Select(match => match.Groups["test"].Value).Where(test => !Known.Contains(test)));

    [GeneratedRegex(@"`(?<test>\w+\.\w+)`")]
    private static partial Regex Named();
}
