using FsCheck;
using FsCheck.Fluent;
using MentorFlow.Mails.Pacing;
using NodaTime;

namespace MentorFlow.Tests.Shared.Mails.Pacing;

public class DeliveryTimeTests
{
    private static readonly string[] Zones =
    [
        "Europe/Paris",
        "America/New_York",
        "Asia/Kolkata",
        "Australia/Lord_Howe",
        "Pacific/Apia",
        "Africa/Casablanca",
        "America/St_Johns",
        "UTC",
    ];

    [Theory]
    [InlineData("2026-11-03T10:00Z", "Europe/Paris", "2026-11-03T10:00Z")]
    [InlineData("2026-11-03T21:30Z", "Europe/Paris", "2026-11-04T07:00Z")]
    [InlineData("2026-11-03T03:00Z", "Europe/Paris", "2026-11-03T07:00Z")]
    [InlineData("2026-11-03T10:00Z", "America/Los_Angeles", "2026-11-03T16:00Z")]
    [InlineData("2026-11-03T07:00Z", "Europe/Paris", "2026-11-03T07:00Z")]
    [InlineData("2026-11-03T19:00Z", "Europe/Paris", "2026-11-04T07:00Z")]
    [InlineData("2027-03-27T22:00Z", "Europe/Paris", "2027-03-28T06:00Z")]
    [InlineData("2026-11-03T21:30Z", "No/Where", "2026-11-04T08:00Z")]
    public void A_mail_waits_for_the_recipient_s_morning(string now, string zone, string expected) =>
        Assert.Equal(At(expected), DeliveryTime.Next(At(now), zone, QuietHours.Default));

    [Theory]
    [InlineData("2026-11-06T21:00Z", "2026-11-09T07:00Z")]
    [InlineData("2026-11-07T11:00Z", "2026-11-09T07:00Z")]
    [InlineData("2026-11-05T21:00Z", "2026-11-06T07:00Z")]
    public void A_mail_may_wait_for_Monday(string now, string expected) =>
        Assert.Equal(At(expected), DeliveryTime.Next(At(now), "Europe/Paris", QuietHours.Default with { Weekends = true }));

    [Fact]
    public void Quiet_weekends_alone_end_at_midnight() =>
        Assert.Equal(
            At("2026-11-08T23:00Z"),
            DeliveryTime.Next(At("2026-11-07T11:00Z"), "Europe/Paris", new QuietHours(TimeOnly.MinValue, TimeOnly.MinValue, Weekends: true)));

    [Fact]
    public void Without_quiet_hours_it_is_now() =>
        Assert.Equal(
            At("2026-11-07T03:00Z"), DeliveryTime.Next(At("2026-11-07T03:00Z"), "Europe/Paris", new QuietHours(new TimeOnly(8, 0), new TimeOnly(8, 0))));

    [Fact]
    public void The_moment_is_the_first_that_is_not_quiet_in_every_zone_and_across_clock_changes() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var zone = Zones[random.Next(Zones.Length)];
            var quiet = new QuietHours(Quarter(random), Quarter(random), random.Next(3) == 0);
            var now = NearAClockChange(random, zone);

            var next = DeliveryTime.Next(now, zone, quiet);

            return next >= now && !IsQuiet(next, zone, quiet) && Minutes(now, next).All(moment => IsQuiet(moment, zone, quiet));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    private static IEnumerable<DateTimeOffset> Minutes(DateTimeOffset from, DateTimeOffset to)
    {
        for (var moment = from; moment < to; moment = moment.AddMinutes(5))
        {
            yield return moment;
        }
    }

    private static bool IsQuiet(DateTimeOffset moment, string zone, QuietHours quiet) =>
        quiet.Contain(Instant.FromDateTimeOffset(moment).InZone(DateTimeZoneProviders.Tzdb[zone]).ToDateTimeUnspecified());

    private static DateTimeOffset NearAClockChange(Random random, string zone)
    {
        var start = Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromDays(random.Next(700));
        var interval = DateTimeZoneProviders.Tzdb[zone].GetZoneInterval(start);
        var near = interval.HasEnd && random.Next(2) == 0 ? interval.End : start;
        return (near + Duration.FromMinutes(random.Next(-2_000, 2_000))).ToDateTimeOffset();
    }

    private static TimeOnly Quarter(Random random) => new(random.Next(24), random.Next(4) * 15);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
