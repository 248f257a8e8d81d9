using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Sessions;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Functions.Coordinators.Reading;

public sealed class ProgramHealthTests
{
    private static readonly Mentorship Pair = Given.Mentorship with { Stage = MentorshipStage.Active, CreatedAt = Given.Now.AddDays(-100) };

    [Fact]
    public void A_pair_that_met_within_three_weeks_is_not_quiet() =>
        Assert.Equal((1, 0), PairsAndQuiet(Pair, Met(daysAgo: 20)));

    [Fact]
    public void A_pair_that_has_not_met_for_longer_is_quiet() =>
        Assert.Equal((1, 1), PairsAndQuiet(Pair, Met(daysAgo: 40), Met(daysAgo: 22)));

    [Fact]
    public void A_pair_that_just_began_is_not_quiet() => Assert.Equal((1, 0), PairsAndQuiet(Pair with { CreatedAt = Given.Now.AddDays(-3) }));

    [Fact]
    public void A_pair_on_a_pause_is_neither() => Assert.Equal((0, 0), PairsAndQuiet(Pair with { PausedAt = Given.Now }, Met(daysAgo: 40)));

    [Fact]
    public void Sessions_are_counted_in_the_week_in_which_they_were()
    {
        var missed = Met(daysAgo: 9) with { Stage = SessionStage.Missed };

        var health = HealthOf(Pair, Met(daysAgo: 1), Met(daysAgo: 8), missed, Met(daysAgo: 90));

        Assert.Equal((12, 2, 1), (health.Weeks.Count, health.Held, health.Missed));
        Assert.Equal(((0, 1), (1, 1)), ((health.Weeks[^1].Missed, health.Weeks[^1].Held), (health.Weeks[^2].Missed, health.Weeks[^2].Held)));
    }

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, 4.0)]
    public void What_fewer_than_five_people_said_is_not_shown(int answers, double? ease)
    {
        var sessions = Enumerable.Range(1, answers).Select(day => Met(day) with { Pulses = new Dictionary<string, int> { [$"p{day}"] = 4 } }).ToList();

        Assert.Equal(ease, HealthOf(Pair, [.. sessions]).Ease);
    }

    private static (int Pairs, int Quiet) PairsAndQuiet(Mentorship mentorship, params Session[] sessions)
    {
        var health = HealthOf(mentorship, sessions);
        return (health.Pairs, health.Quiet);
    }

    private static ProgramHealth HealthOf(Mentorship mentorship, params Session[] sessions) =>
        ProgramHealth.Of(EnrollmentCounts.Of([]), [MentorshipLine.Of(mentorship, sessions)], Given.Now);

    private static Session Met(int daysAgo) => Given.Session with { StartsAt = Given.Now.AddDays(-daysAgo), Stage = SessionStage.Held };
}
