using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Programs;

public sealed class ProgramTimelineTests
{
    private static readonly DateTimeOffset Opens = Given.Now;

    private static readonly ProgramCalendar Cohort = new(Opens, Opens.AddDays(20), Opens.AddDays(28), Opens.AddDays(100), RoundEvery: TimeSpan.FromDays(30));

    private static readonly ProgramCalendar Evergreen = Cohort with { Ends = null, MentorshipLength = TimeSpan.FromDays(40) };

    [Fact]
    public void A_calendar_with_an_end_has_its_rounds_before_it()
    {
        Assert.Equal(3, ProgramTimeline.RoundsOf(Cohort));
        Assert.Equal(
            [1, 2, 3],
            ProgramTimeline.Of(Cohort, Opens.AddYears(1)).Where(moment => moment.Kind is ProgramMomentKind.Round).Select(moment => moment.Round));
        Assert.Equal(ProgramMomentKind.Ends, ProgramTimeline.Of(Cohort, Opens.AddYears(1))[^1].Kind);
    }

    [Fact]
    public void A_calendar_without_an_end_goes_on_round_by_round()
    {
        Assert.Null(ProgramTimeline.RoundsOf(Evergreen));
        Assert.Equal(new ProgramMoment(ProgramMomentKind.Round, Opens.AddDays(28 + (30 * 499)), 500), ProgramTimeline.At(Evergreen, 500));
        Assert.Equal(Opens.AddDays(28 + (30 * 100)), ProgramTimeline.NextRound(Evergreen, Opens.AddDays(28 + (30 * 99))));
        Assert.DoesNotContain(ProgramTimeline.Of(Evergreen, Opens.AddYears(3)), moment => moment.Kind is ProgramMomentKind.Ends);
    }

    [Fact]
    public void Moments_of_two_kinds_come_in_the_order_of_their_times()
    {
        var calendar = Evergreen with { LaunchEvent = Opens.AddDays(58), MidpointEvent = Opens.AddDays(70) };

        Assert.Equal(
            [
                ProgramMomentKind.RecruitmentOpens,
                ProgramMomentKind.Round,
                ProgramMomentKind.LaunchEvent,
                ProgramMomentKind.Round,
                ProgramMomentKind.MidpointEvent,
            ],
            ProgramTimeline.Of(calendar, Opens.AddDays(80)).Select(moment => moment.Kind));
    }

    [Fact]
    public void No_round_comes_after_the_last_one()
    {
        Assert.Equal(Opens.AddDays(88), ProgramTimeline.NextRound(Cohort, Opens.AddDays(60)));
        Assert.Null(ProgramTimeline.NextRound(Cohort, Opens.AddDays(88)));
        Assert.Null(ProgramTimeline.NextRound(Cohort with { RoundEvery = null }, Opens.AddDays(28)));
    }

    [Fact]
    public void A_mentorship_closes_after_its_own_length_or_with_the_program()
    {
        Assert.Equal(Opens.AddDays(60), Evergreen.EndOf(Opens.AddDays(20)));
        Assert.Equal(Opens.AddDays(100), Cohort.EndOf(Opens.AddDays(20)));
        Assert.Equal(Opens.AddDays(60), (Cohort with { MentorshipLength = TimeSpan.FromDays(40) }).EndOf(Opens.AddDays(20)));
        Assert.Equal(Opens.AddDays(100), (Cohort with { MentorshipLength = TimeSpan.FromDays(40) }).EndOf(Opens.AddDays(70)));
        Assert.Equal(Opens.AddDays(68), Evergreen.EndOfNext(Opens.AddDays(3)));
    }

    [Fact]
    public void People_can_always_come_into_a_program_without_an_end()
    {
        Assert.Null(Evergreen.EntryUntil);
        Assert.Equal(Opens.AddDays(20), Cohort.EntryUntil);
        Assert.True(ManagerQuestionDecisions.Until(Evergreen, Opens.AddDays(50)) > Opens.AddDays(100));
    }

    [Fact]
    public void Rounds_by_rhythm_keep_their_hour_through_both_changes_of_the_clock()
    {
        var first = new DateTimeOffset(2027, 2, 1, 8, 0, 0, TimeSpan.Zero);
        var calendar = Evergreen with { MatchingOn = first, RoundEvery = TimeSpan.FromDays(28), Zone = "Europe/Paris" };

        var rounds = ProgramTimeline.Of(calendar, first.AddYears(1)).Where(moment => moment.Kind is ProgramMomentKind.Round).ToList();

        Assert.All(rounds, round => Assert.Equal(9, TimeZones.ToZone(round.At, "Europe/Paris").Hour));
        Assert.Equal([1, 0], rounds.Select(round => (int)TimeZones.ToZone(round.At, "Europe/Paris").Offset.TotalHours % 2).Distinct());
        foreach (var (before, after) in rounds.Zip(rounds.Skip(1)))
        {
            Assert.Equal(after.At, ProgramTimeline.NextRound(calendar, before.At));
            Assert.Equal(after.At, ProgramTimeline.NextRound(calendar, after.At.AddMinutes(-1)));
        }
    }
}
