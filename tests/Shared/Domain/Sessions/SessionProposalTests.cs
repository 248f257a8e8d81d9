using FsCheck;
using FsCheck.Fluent;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;

namespace MentorFlow.Tests.Shared.Domain.Sessions;

/// <summary>Times that are offered with one click suit all, on the clock of each.</summary>
public sealed class SessionProposalTests
{
    private static readonly TimeSpan HalfAnHour = TimeSpan.FromMinutes(30);

    // A Monday; 10:00 in Paris, whose clocks change on the Sunday after.
    private static readonly DateTimeOffset Planned = new(2027, 3, 22, 9, 0, 0, TimeSpan.Zero);

    private static readonly string[] Zones =
    [
        "Europe/Paris", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Africa/Casablanca", "America/Santiago", "Pacific/Auckland", "Etc/GMT+5",
    ];

    [Fact]
    public void Three_times_lie_on_different_days_the_nearest_first_near_the_hour_of_before()
    {
        MemberClock[] both = [Clock("Europe/Paris", Window(DayOfWeek.Tuesday, 9, 12), Window(DayOfWeek.Thursday, 14, 17)), Clock("Europe/Paris")];

        var times = SessionHours.Proposals(both, HalfAnHour, Planned, Planned.AddMinutes(8), 3);

        // On Tuesday a day and some minutes later; on Thursday at 14:00; a week later at 10:00 on the clock that has changed.
        Assert.Equal(["2027-03-23 09:15", "2027-03-25 13:00", "2027-03-30 08:00"], times.Select(time => $"{time.UtcDateTime:yyyy-MM-dd HH:mm}"));
    }

    [Fact]
    public void Nothing_is_offered_in_quiet_hours_or_within_a_day()
    {
        var sleeper = Clock("Europe/Paris", Window(DayOfWeek.Tuesday, 8, 12)) with { QuietFrom = new(20, 0), QuietTo = new(11, 0) };
        MemberClock[] both = [sleeper, Clock("Europe/Paris")];

        Assert.Equal(
            ["2027-03-23 10:00", "2027-03-30 09:00"],
            SessionHours.Proposals(both, HalfAnHour, Planned, Planned.AddMinutes(8), 2).Select(time => $"{time.UtcDateTime:yyyy-MM-dd HH:mm}"));
        Assert.Equal(
            "2027-03-30 09:00", $"{SessionHours.Proposals(both, HalfAnHour, Planned, Planned.AddHours(3), 1)[0].UtcDateTime:yyyy-MM-dd HH:mm}");
    }

    [Fact]
    public void Who_said_no_hours_is_free_by_day_on_workdays_and_hours_that_never_meet_offer_nothing()
    {
        MemberClock[] silent = [Clock("Europe/Paris"), Clock("America/New_York")];
        MemberClock[] never = [Clock("Europe/Paris", Window(DayOfWeek.Monday, 9, 10)), Clock("Europe/Paris", Window(DayOfWeek.Friday, 9, 10))];

        Assert.All(SessionHours.Proposals(silent, HalfAnHour, Planned, Planned, 3), time =>
        {
            Assert.InRange(time.ToZone("America/New_York").Hour, 7, 20);
            Assert.InRange(time.ToZone("Europe/Paris").Hour, 7, 20);
            Assert.InRange((int)time.ToZone("Europe/Paris").DayOfWeek, 1, 5);
        });
        Assert.Empty(SessionHours.Proposals(never, HalfAnHour, Planned, Planned, 3));
    }

    [Fact]
    public void Every_time_that_is_offered_suits_the_windows_and_the_quiet_hours_of_all_across_zones_and_clock_changes()
    {
        var window = from day in Gen.Choose(0, 6)
                     from start in Gen.Choose(0, 90)
                     from quarters in Gen.Choose(2, 24)
                     let end = Math.Min(start + quarters, 95)
                     select new WeeklyWindow((DayOfWeek)day, At(start), At(Math.Max(end, start + 1)));
        var member = from zone in Gen.Elements(Zones)
                     from windows in window.ArrayOf(4)
                     from quietFrom in Gen.Choose(0, 95)
                     from quietTo in Gen.Choose(0, 95)
                     from isQuiet in Gen.Elements(true, false)
                     select new MemberClock("p", zone, windows, isQuiet ? At(quietFrom) : null, isQuiet ? At(quietTo) : null);
        var meeting = from members in member.ArrayOf(2)
                      from minute in Gen.Choose(0, 730 * 24 * 60)
                      from ahead in Gen.Choose(-3, 60)
                      from quarters in Gen.Choose(1, 8)
                      select (members, now: new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute), ahead, length: quarters * 15);

        var offered = 0;
        Prop.ForAll(meeting.ToArbitrary(), one =>
        {
            var (members, length) = (one.members, TimeSpan.FromMinutes(one.length));
            var times = SessionHours.Proposals(members, length, one.now.AddDays(one.ahead), one.now, 3);
            offered += times.Count;

            Assert.True(times.Count <= 3);
            Assert.Equal(times.Count, times.Select(time => time.ToZone(members[0].Zone).Date).Distinct().Count());
            Assert.All(times, time => Assert.True(time >= one.now.AddDays(1)));
            Assert.All(members, clock => Assert.All(times, time => Suits(clock, time, length)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
        Assert.True(offered > 100, $"{offered} times");
    }

    // Minute by minute, as somebody would look at the clock on the wall.
    private static void Suits(MemberClock clock, DateTimeOffset startsAt, TimeSpan length)
    {
        for (var minute = 0; minute < length.TotalMinutes; minute++)
        {
            var wall = startsAt.AddMinutes(minute).ToZone(clock.Zone).DateTime;
            var time = TimeOnly.FromDateTime(wall);
            Assert.Contains(clock.Free, window => window.Day == wall.DayOfWeek && window.From <= time && time < window.To);
            Assert.False(
                clock is { QuietFrom: { } from, QuietTo: { } to } && from != to && time.IsBetween(from, to), $"{wall} in {clock.Zone} is in quiet hours");
        }
    }

    private static TimeOnly At(int quarter) => TimeOnly.MinValue.AddMinutes(quarter * 15);

    private static MemberClock Clock(string zone, params WeeklyWindow[] free) => new("p1", zone, free);

    private static WeeklyWindow Window(DayOfWeek day, int from, int to) => new(day, new TimeOnly(from, 0), new TimeOnly(to, 0));
}
