using MentorFlow.Matching;
using MentorFlow.Matching.Scoring;

namespace MentorFlow.Tests.Shared.Matching.Scoring;

public sealed class WeeksAheadTests
{
    private static readonly AvailabilityWindow[] Paris = [new(DayOfWeek.Wednesday, new TimeOnly(14, 0), new TimeOnly(17, 0))];

    private static readonly AvailabilityWindow[] NewYork = [new(DayOfWeek.Wednesday, new TimeOnly(10, 0), new TimeOnly(12, 0))];

    [Fact]
    public void Weeks_in_which_all_clocks_stand_alike_are_one_kind()
    {
        // New York changes its clocks on 14 March 2027, Paris on 28 March.
        var ahead = Of(new DateOnly(2027, 2, 1), weeks: 14, "Europe/Paris", "America/New_York");

        Assert.Equal(14, ahead.Kinds.Sum(kind => kind.Count));
        Assert.Equal(new KindOfWeek(new DateOnly(2027, 2, 1), 5), ahead.Kinds[0]);
        Assert.Equal(new KindOfWeek(new DateOnly(2027, 4, 5), 5), ahead.Kinds[^1]);
        Assert.Equal([new KindOfWeek(new DateOnly(2027, 3, 1), 6)], Of(new DateOnly(2027, 3, 1), weeks: 6, "Asia/Kolkata").Kinds);
    }

    [Theory]
    [InlineData("2027-02-01", 1, 60)]
    [InlineData("2027-03-15", 1, 120)]
    [InlineData("2027-03-01", 6, 80)] // two of six weeks with an hour more
    public void What_two_people_share_is_the_average_of_the_weeks_that_come(string monday, int weeks, double minutes)
    {
        var ahead = Of(DateOnly.Parse(monday, System.Globalization.CultureInfo.InvariantCulture), weeks, "Europe/Paris", "America/New_York");

        Assert.Equal(minutes, ahead.SharedMinutes(ahead.Expand(Paris, "Europe/Paris"), ahead.Expand(NewYork, "America/New_York")));
        Assert.Equal(0, ahead.SharedMinutes([], ahead.Expand(NewYork, "America/New_York")));
    }

    private static WeeksAhead Of(DateOnly monday, int weeks, params string[] zones) =>
        WeeksAhead.Of(zones, new ScoreTargets { ReferenceWeek = monday, Weeks = weeks });
}
