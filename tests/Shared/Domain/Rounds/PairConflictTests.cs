using MentorFlow.Domain.People;
using MentorFlow.Domain.Rounds;
using MentorFlow.Matching;

namespace MentorFlow.Tests.Shared.Domain.Rounds;

/// <summary>Given who reports to whom and what was declared, when somebody changes, then these pairs are in a conflict.</summary>
public sealed class PairConflictTests
{
    private static readonly PairOfIds Pair = new("theo", "maya");

    [Fact]
    public void A_mentor_who_became_the_manager_is_named_as_such()
    {
        var conflict = Assert.Single(TouchedBy("theo", Facts(("theo", "maya"))));

        Assert.Equal(HardRule.ReportingLine, conflict.Rule);
        Assert.Equal(new Phrase("causes.is-manager", ("above", "maya"), ("below", "theo")), conflict.Cause);
    }

    [Fact]
    public void Somebody_between_the_two_who_changes_touches_the_pair_below_them()
    {
        var facts = Facts(("theo", "lea"), ("lea", "maya"), ("maya", "noor"));

        Assert.Equal(
            new Phrase("causes.is-managers-manager", ("above", "maya"), ("below", "theo")), Assert.Single(TouchedBy("lea", facts)).Cause);
        Assert.Equal(HardRule.ReportingLine, Assert.Single(TouchedBy("noor", facts)).Rule);
        Assert.Empty(TouchedBy("sam", facts));
    }

    [Fact]
    public void A_mentee_who_stands_above_the_mentor_is_as_close()
    {
        Assert.Equal(
            new Phrase("causes.is-manager", ("above", "theo"), ("below", "maya")), Assert.Single(TouchedBy("maya", Facts(("maya", "theo")))).Cause);
    }

    [Fact]
    public void A_line_of_three_steps_counts_as_one_of_one()
    {
        var conflict = Assert.Single(TouchedBy("theo", Facts(("theo", "lea"), ("lea", "sam"), ("sam", "maya"))));

        Assert.Equal((HardRule.ReportingLine, "causes.one-reporting-line"), (conflict.Rule, conflict.Cause.Key));
    }

    [Fact]
    public void A_circle_in_the_chart_ends_the_climb_and_is_one_line()
    {
        var conflict = Assert.Single(TouchedBy("theo", Facts(("theo", "lea"), ("lea", "maya"), ("maya", "theo"))));

        Assert.Equal(HardRule.ReportingLine, conflict.Rule);
    }

    [Fact]
    public void The_same_manager_and_the_same_team_count_where_the_program_says_so()
    {
        var facts = Facts(("theo", "lea"), ("maya", "lea")) with
        {
            Teams = new Dictionary<string, string> { ["theo"] = "Sales", ["maya"] = "sales" },
        };

        Assert.Equal(HardRule.SameManager, Assert.Single(TouchedBy("theo", facts)).Rule);
        Assert.Equal(
            HardRule.SameTeam,
            Assert.Single(TouchedBy("theo", facts with { Rules = new HardRules { SameManager = false, SameTeam = true } })).Rule);
        Assert.Empty(TouchedBy("theo", facts with { Rules = new HardRules { SameManager = false } }));
    }

    [Theory]
    [InlineData("theo", "maya")]
    [InlineData("maya", "theo")]
    public void What_one_of_the_two_declared_stands_beside_how_they_stand_to_each_other(string by, string named)
    {
        var facts = Facts(("theo", "maya")) with { Declared = new Dictionary<string, IReadOnlyList<string>> { [by] = [named] } };

        Assert.Equal([HardRule.ReportingLine, HardRule.DeclaredConflict], TouchedBy("theo", facts).Select(conflict => conflict.Rule));
    }

    [Fact]
    public void Two_who_have_nothing_to_do_with_each_other_are_left_alone() =>
        Assert.Empty(TouchedBy("theo", Facts(("theo", "lea"), ("maya", "noor"))));

    private static IReadOnlyList<PairConflict> TouchedBy(string changed, PairFacts facts) => PairConflicts.TouchedBy([changed], [Pair], facts);

    private static PairFacts Facts(params (string Person, string Manager)[] lines) => new(
        new OrgChart(lines.ToDictionary(line => line.Person, line => (string?)line.Manager)),
        new Dictionary<string, string>(),
        new Dictionary<string, IReadOnlyList<string>>(),
        new HardRules());
}
