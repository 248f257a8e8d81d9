using MentorFlow.Matching;
using MentorFlow.Matching.Scoring;

namespace MentorFlow.Tests.Shared.Matching.Scoring;

public sealed class AvailabilityTests
{
    private static readonly DateOnly Winter = new(2026, 1, 12);

    [Theory]
    [InlineData("2026-01-12", 60)]
    [InlineData("2026-03-09", 120)] // New York has changed its clocks, Paris has not
    [InlineData("2026-03-30", 60)]
    [InlineData("2026-10-26", 120)] // Paris has changed back, New York has not
    public void Paris_and_New_York_share_an_hour_more_in_the_weeks_between_their_clock_changes(string monday, int shared)
    {
        var week = DateOnly.Parse(monday, System.Globalization.CultureInfo.InvariantCulture);
        var paris = WeekClock.Expand([Window(DayOfWeek.Wednesday, 14, 17)], "Europe/Paris", week);
        var newYork = WeekClock.Expand([Window(DayOfWeek.Wednesday, 10, 12)], "America/New_York", week);

        Assert.Equal(shared, WeekClock.SharedMinutes(paris, newYork));
    }

    [Fact]
    public void A_night_of_the_clock_change_is_as_long_as_it_really_is()
    {
        Assert.Equal(180, Minutes(WeekClock.Expand([Window(DayOfWeek.Sunday, 0, 4)], "Europe/Paris", new DateOnly(2026, 3, 23))));
        Assert.Equal(300, Minutes(WeekClock.Expand([Window(DayOfWeek.Sunday, 0, 4)], "Europe/Paris", new DateOnly(2026, 10, 19))));
    }

    [Fact]
    public void A_window_across_the_edge_of_the_week_is_not_lost()
    {
        var auckland = WeekClock.Expand([Window(DayOfWeek.Monday, 8, 10)], "Pacific/Auckland", Winter);
        var losAngeles = WeekClock.Expand([Window(DayOfWeek.Sunday, 11, 13)], "America/Los_Angeles", Winter);

        Assert.Equal(120, Minutes(auckland));
        Assert.Equal(120, WeekClock.SharedMinutes(auckland, losAngeles));
    }

    [Fact]
    public void A_window_past_midnight_and_windows_that_overlap_count_once()
    {
        var week = WeekClock.Expand([Window(DayOfWeek.Tuesday, 22, 2), Window(DayOfWeek.Wednesday, 1, 3)], "Etc/UTC", Winter);

        Assert.Equal([new WeekStretch((24 + 22) * 60, (48 + 3) * 60)], week);
    }

    private static int Minutes(IReadOnlyList<WeekStretch> week) => week.Sum(stretch => stretch.Until - stretch.From);

    private static AvailabilityWindow Window(DayOfWeek day, int from, int until) => new(day, new TimeOnly(from, 0), new TimeOnly(until, 0));
}
