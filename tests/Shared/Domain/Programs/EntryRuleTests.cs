using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Programs;

/// <summary>Whom an entry rule fits, and which rules there cannot be.</summary>
public sealed class EntryRuleTests
{
    private static readonly DateOnly Today = new(2027, 3, 1);

    private static readonly EntryRule Hired = new(TurningPoint.Hired, ProgramRole.Mentee);

    private static readonly Person Theo = A.Person("Theo", level: 4, team: "Sales") with { Site = "Lyon", HiredOn = new DateOnly(2026, 9, 1) };

    [Fact]
    public void A_rule_without_conditions_fits_everybody_at_its_turning_point()
    {
        Assert.True(Hired.Fits(TurningPoint.Hired, Theo, Today));
        Assert.False(Hired.Fits(TurningPoint.Promoted, Theo, Today));
    }

    [Theory]
    [InlineData(4, 4, true)]
    [InlineData(null, 4, true)]
    [InlineData(4, null, true)]
    [InlineData(5, null, false)]
    [InlineData(null, 3, false)]
    public void Levels_count_with_their_ends(int? from, int? to, bool fits) =>
        Assert.Equal(fits, (Hired with { LevelFrom = from, LevelTo = to }).Fits(TurningPoint.Hired, Theo, Today));

    [Theory]
    [InlineData(6, 6, true)]
    [InlineData(7, null, false)]
    [InlineData(null, 5, false)]
    [InlineData(0, 12, true)]
    public void Tenure_is_counted_in_months_since_the_hire(int? from, int? to, bool fits) =>
        Assert.Equal(fits, (Hired with { TenureFrom = from, TenureTo = to }).Fits(TurningPoint.Hired, Theo, Today));

    [Fact]
    public void A_site_or_team_is_one_of_those_named_in_any_capitals()
    {
        Assert.True((Hired with { Sites = ["Paris", " lyon "], Teams = ["SALES"] }).Fits(TurningPoint.Hired, Theo, Today));
        Assert.False((Hired with { Sites = ["Paris"] }).Fits(TurningPoint.Hired, Theo, Today));
        Assert.False((Hired with { Teams = ["Support"] }).Fits(TurningPoint.Hired, Theo, Today));
    }

    [Fact]
    public void What_is_not_known_of_somebody_fits_no_condition()
    {
        var unknown = Theo with { Level = null, Team = null, Site = null, HiredOn = null };

        foreach (var rule in (EntryRule[])[
            Hired with { LevelFrom = 1 }, Hired with { LevelTo = 10 }, Hired with { Sites = ["Lyon"] }, Hired with { Teams = ["Sales"] },
            Hired with { TenureFrom = 0 }, Hired with { TenureTo = 600 }])
        {
            Assert.False(rule.Fits(TurningPoint.Hired, unknown, Today));
        }
    }

    [Fact]
    public void Every_rule_that_cannot_be_is_named_by_its_field()
    {
        EntryRule[] rules =
        [
            Hired with { LevelFrom = 11, LevelTo = 0 },
            Hired with { Role = ProgramRole.Peer, Sites = [" "], Teams = ["a\nb"] },
            Hired with { TenureFrom = 12, TenureTo = 6 },
        ];

        Assert.Equal(
            [
                "entryRules[0].levelFrom", "entryRules[0].levelTo", "entryRules[0].levelTo",
                "entryRules[1].role", "entryRules[1].sites[0]", "entryRules[1].teams[0]",
                "entryRules[2].tenureTo",
            ],
            EntryRuleRules.Check(rules, ProgramForm.OneToOne).Select(error => error.Field));
        Assert.Empty(EntryRuleRules.Check([Hired], ProgramForm.Reverse));
        Assert.Empty(EntryRuleRules.Check([Hired with { Role = ProgramRole.Peer }], ProgramForm.Peer));
    }
}
