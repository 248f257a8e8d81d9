using MentorFlow.Domain.Unmatched;
using MentorFlow.Matching;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Unmatched;

public sealed class PersonalRulesTests
{
    private static readonly HardRules Rules = new() { SameTeam = true, OverlapMinutes = 60, MinimumScore = 0.3 };

    [Fact]
    public void A_rule_is_made_easier_and_never_harder()
    {
        Assert.NotNull(Set(new RuleLeeway { Waived = HardRule.SameTeam, OverlapMinutes = 30, MinimumScore = 0.1 }).Value);
        Assert.Equal(
            ["overlapMinutes", "minimumScore"],
            Set(new RuleLeeway { OverlapMinutes = 90, MinimumScore = 0.5 }).Refusal!.Fields.Select(error => error.Field));
    }

    [Fact]
    public void Conflicts_declines_and_the_reporting_line_always_hold() =>
        Assert.All(
            [HardRule.ReportingLine, HardRule.DeclaredConflict, HardRule.Declined, HardRule.Forbidden, HardRule.Block],
            rule => Assert.Equal("waived", Set(new RuleLeeway { Waived = rule }).Refusal!.Fields.Single().Field));

    [Fact]
    public void The_same_twice_changes_nothing()
    {
        var leeway = new RuleLeeway { Waived = HardRule.Site };
        var known = Set(leeway).Value;

        Assert.Equal(RefusalReason.AlreadyDone, PersonalRulesDecisions.Set(known, A.ProgramId, "p", leeway, Rules, "robin", Given.Now).Refusal!.Reason);
    }

    private static Verdict<PersonalRules> Set(RuleLeeway leeway) =>
        PersonalRulesDecisions.Set(known: null, A.ProgramId, "p", leeway, Rules, "robin", Given.Now);
}
