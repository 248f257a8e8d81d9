using FsCheck;
using FsCheck.Fluent;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;

namespace MentorFlow.Tests.Shared.Domain.Sessions;

public sealed class SessionCalendarTests
{
    private static readonly DateOnly Day0 = new(2027, 1, 1);

    private static readonly string[] Zones =
    [
        "Europe/Paris", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Africa/Casablanca", "America/Santiago", "Pacific/Auckland", "Etc/GMT+5",
    ];

    [Theory]
    [InlineData("Europe/Paris", "2027-03-22T09:00", "2027-04-05T08:00")]
    [InlineData("America/New_York", "2027-03-10T15:00", "2027-03-24T14:00")]
    [InlineData("Etc/GMT+5", "2027-03-10T15:00", "2027-03-24T15:00")]
    public void The_hour_of_the_wall_stays_where_the_clocks_change(string zone, string before, string after) =>
        Assert.Equal(At(after), SessionCalendar.Next(At(before), 14, zone, At(before)));

    [Fact]
    public void Every_session_of_a_series_keeps_the_local_hour_and_the_agreed_distance_in_every_zone()
    {
        var series =
            from zone in Gen.Elements(Zones)
            from day in Gen.Choose(0, 730)
            from minute in Gen.Choose(7 * 60, 21 * 60)
            from everyDays in Gen.Choose(3, 60)
            select (zone, day, minute, everyDays);

        Prop.ForAll(series.ToArbitrary(), one =>
        {
            // By day no clock changes, so that every local time is there once.
            var (date, time) = (Day0.AddDays(one.day), TimeOnly.MinValue.AddMinutes(one.minute));
            var session = TimeZones.At(date, time, one.zone);
            for (var number = 1; number <= 12; number++)
            {
                var next = SessionCalendar.Next(session, one.everyDays, one.zone, session);
                var local = next.ToZone(one.zone).DateTime;
                Assert.Equal(date.AddDays(number * one.everyDays).ToDateTime(time), local);
                session = next;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void A_time_that_the_clock_skips_moves_on_by_the_gap()
    {
        var skipped = SessionCalendar.Next(At("2027-03-14T01:30"), 14, "Europe/Paris", At("2027-03-14T01:30"));

        Assert.Equal(At("2027-03-28T01:30"), skipped);
        Assert.Equal(At("2027-03-28T01:30"), TimeZones.At(new DateOnly(2027, 3, 28), new TimeOnly(2, 30), "Europe/Paris"));
    }

    private static DateTimeOffset At(string utc) =>
        new(DateTime.ParseExact(utc, "yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero);
}
