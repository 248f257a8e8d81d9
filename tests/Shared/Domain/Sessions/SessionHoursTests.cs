using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Sessions;

namespace MentorFlow.Tests.Shared.Domain.Sessions;

public sealed class SessionHoursTests
{
    private static readonly TimeSpan HalfAnHour = TimeSpan.FromMinutes(30);

    // A Monday; 10:00 in Paris, 5:00 in New York a week before the clocks of Paris change.
    private static readonly DateTimeOffset Planned = new(2027, 3, 22, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("America/New_York", true)] // 5:00
    [InlineData("Europe/Madrid", false)] // as before
    [InlineData("Europe/London", false)] // 9:00
    [InlineData("Asia/Tokyo", false)] // 18:00
    [InlineData("Pacific/Auckland", true)] // 22:00
    public void An_hour_becomes_unfit_by_a_clock_on_which_it_is_night(string to, bool unfit) =>
        Assert.Equal(unfit, SessionHours.HasBecomeUnfit(Clock("Europe/Paris"), Clock(to), Planned, HalfAnHour));

    [Fact]
    public void An_hour_in_which_somebody_said_they_are_free_suits_at_night_and_one_that_they_lost_does_not_by_day()
    {
        var early = new WeeklyWindow(DayOfWeek.Monday, new TimeOnly(4, 0), new TimeOnly(6, 0));
        var morning = new WeeklyWindow(DayOfWeek.Monday, new TimeOnly(10, 0), new TimeOnly(11, 0));

        Assert.False(SessionHours.HasBecomeUnfit(Clock("Europe/Paris"), Clock("America/New_York", early), Planned, HalfAnHour));
        Assert.True(SessionHours.HasBecomeUnfit(Clock("Europe/Paris", morning), Clock("Europe/London", morning), Planned, HalfAnHour));
    }

    [Fact]
    public void The_hour_that_is_offered_lies_next_to_the_planned_one_in_the_free_time_of_both()
    {
        var better = SessionHours.Nearest(
            [Clock("Europe/Paris", Window(DayOfWeek.Tuesday, 14, 18)), Clock("America/New_York", Window(DayOfWeek.Tuesday, 9, 12))],
            HalfAnHour,
            Planned,
            Planned.AddDays(-5));

        // 9:00 in New York, five hours behind Paris in that week.
        Assert.Equal(new DateTimeOffset(2027, 3, 23, 13, 0, 0, TimeSpan.Zero), better);
    }

    [Fact]
    public void Where_free_times_never_meet_nothing_is_offered_on_a_day_that_nobody_named_or_in_quiet_hours()
    {
        var never = SessionHours.Nearest(
            [Clock("Europe/Paris", Window(DayOfWeek.Monday, 9, 10)), Clock("America/New_York", Window(DayOfWeek.Friday, 9, 10))],
            HalfAnHour,
            Planned,
            Planned.AddDays(-5));
        var asleep = Clock("Europe/Paris", Window(DayOfWeek.Monday, 9, 12)) with { QuietFrom = new TimeOnly(20, 0), QuietTo = new TimeOnly(11, 0) };

        Assert.Null(never);
        Assert.Equal(Planned.AddHours(1), SessionHours.Nearest([asleep, Clock("Europe/Paris")], HalfAnHour, Planned, Planned.AddDays(-5)));
    }

    [Fact]
    public void Nothing_is_offered_for_tomorrow_and_nothing_where_it_is_never_day_for_all()
    {
        var soon = SessionHours.Nearest([Clock("Europe/Paris"), Clock("America/New_York")], HalfAnHour, Planned, Planned.AddHours(-1));
        Assert.True(soon >= Planned.AddHours(-1).AddDays(2));

        MemberClock[] around = [Clock("Europe/Paris"), Clock("America/Los_Angeles"), Clock("Pacific/Auckland"), Clock("Asia/Kolkata")];
        Assert.Null(SessionHours.Nearest(around, HalfAnHour, Planned, Planned.AddDays(-5)));
    }

    [Fact]
    public void An_hour_for_twelve_is_found_though_each_is_free_several_times_on_every_workday()
    {
        var often = Enumerable.Range(1, 5).SelectMany(day => new[] { Window((DayOfWeek)day, 8, 11), Window((DayOfWeek)day, 13, 17) }).ToArray();
        var seldom = Enumerable.Range(1, 4).Select(day => Window((DayOfWeek)day, 10, 14)).ToArray();
        MemberClock[] circle = [.. Enumerable.Range(0, 12).Select(number => Clock("Europe/Paris", number == 0 ? seldom : often))];

        // 10:00 is taken first: they share 10:00 to 11:00 and 13:00 to 14:00 on four days a week.
        Assert.Equal(Planned, SessionHours.Nearest(circle, HalfAnHour, Planned, Planned.AddDays(-5)));
        Assert.Equal(Planned.AddDays(1), SessionHours.Nearest(circle, HalfAnHour, Planned.AddDays(1), Planned.AddDays(-5)));
        Assert.Null(SessionHours.Nearest([.. circle, Clock("Europe/Paris", Window(DayOfWeek.Friday, 13, 17))], HalfAnHour, Planned, Planned.AddDays(-5)));
    }

    private static MemberClock Clock(string zone, params WeeklyWindow[] free) => new("p1", zone, free);

    private static WeeklyWindow Window(DayOfWeek day, int from, int to) => new(day, new TimeOnly(from, 0), new TimeOnly(to, 0));
}
