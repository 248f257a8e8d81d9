using FsCheck;
using FsCheck.Fluent;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Privacy;

namespace MentorFlow.Tests.Shared.Domain.Privacy;

/// <summary>When data goes: by the calendar of the place, never early, and never before those whom it concerns had their time.</summary>
public sealed class RetentionDatesTests
{
    private static readonly string[] Zones =
    [
        "Europe/Paris", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Africa/Casablanca", "America/Santiago", "Pacific/Apia", "Etc/GMT+12",
    ];

    private static readonly DateTimeOffset Ended = new(2027, 8, 31, 16, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_last_day_is_kept_whole_on_the_calendar_of_the_place()
    {
        // From the 31st of August on, six months end with the last of February.
        var due = RetentionDates.DueAt(Ended, 6, "Europe/Paris");

        Assert.Equal(new DateTimeOffset(2028, 2, 29, 23, 0, 0, TimeSpan.Zero), due);
        Assert.Equal(new DateOnly(2028, 3, 1), DateOnly.FromDateTime(due.ToZone("Europe/Paris").DateTime));
    }

    [Fact]
    public void Nothing_goes_early_in_any_zone_and_a_longer_span_or_a_later_end_never_goes_sooner()
    {
        var cases =
            from minutes in Gen.Choose(0, 10 * 365 * 24 * 60)
            from months in Gen.Choose(1, RetentionPolicy.Longest)
            from zone in Gen.Elements(Zones)
            select (From: new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes), months, zone);

        Prop.ForAll(
            cases.ToArbitrary(),
            one =>
            {
                var due = RetentionDates.DueAt(one.From, one.months, one.zone);
                var last = DateOnly.FromDateTime(one.From.ToZone(one.zone).DateTime).AddMonths(one.months);

                // A zone may skip a day, as Samoa did, but no day begins before the one that is kept.
                Assert.True(DateOnly.FromDateTime(due.ToZone(one.zone).DateTime) > last);
                Assert.True(due >= one.From.AddDays((28 * one.months) - 1));
                Assert.True(due <= RetentionDates.DueAt(one.From, one.months + 1, one.zone));
                Assert.True(due <= RetentionDates.DueAt(one.From.AddHours(5), one.months, one.zone));
            }).Check(Config.QuickThrowOnFailure);
    }

    [Fact]
    public void Nothing_goes_that_was_not_announced_and_nothing_before_a_month_has_passed_since()
    {
        var due = RetentionDates.DueAt(Ended, 6, "Europe/Paris");
        var late = due.AddDays(100);

        Assert.False(RetentionDates.IsToAnnounce(due, announcedAt: null, due.AddDays(-31)));
        Assert.True(RetentionDates.IsToAnnounce(due, announcedAt: null, due.AddDays(-30)));
        Assert.False(RetentionDates.IsToAnnounce(due, due.AddDays(-30), due.AddDays(-29)));
        Assert.False(RetentionDates.IsDue(due, announcedAt: null, late));
        Assert.False(RetentionDates.IsDue(due, due.AddDays(-30), due.AddMinutes(-1)));
        Assert.True(RetentionDates.IsDue(due, due.AddDays(-30), due));
        Assert.Equal(late + RetentionPolicy.Notice, RetentionDates.GoesAt(due, late));
        Assert.False(RetentionDates.IsDue(due, late, late.AddDays(29)));
        Assert.True(RetentionDates.IsDue(due, late, late.AddDays(30)));
    }
}
