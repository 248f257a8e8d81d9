using MentorFlow.Domain.People;
using TimeZoneConverter;

namespace MentorFlow.Tests.Shared.Domain.People;

public sealed class TimeZonesTests
{
    [Theory]
    [InlineData("W. Europe Standard Time", "Europe/Berlin")]
    [InlineData(" romance standard time ", "Europe/Paris")]
    [InlineData("India Standard Time", "Asia/Kolkata")]
    [InlineData("America/Coyhaique", "America/Coyhaique")]
    [InlineData("Europe/Kyiv", "Europe/Kyiv")]
    [InlineData("US/Eastern", "US/Eastern")]
    public void A_zone_is_known_by_its_IANA_and_its_Windows_name(string named, string expected) => Assert.Equal(expected, TimeZones.NameOf(named));

    [Theory]
    [InlineData("UTC+5", "UTC+05")]
    [InlineData("GMT+5:30", "UTC+05:30")]
    [InlineData("+0530", "UTC+05:30")]
    [InlineData("utc −3", "UTC-03")]
    [InlineData("Etc/GMT+5", "Etc/GMT+5")]
    public void An_offset_from_UTC_is_a_zone_whose_clock_never_changes(string named, string expected) => Assert.Equal(expected, TimeZones.NameOf(named));

    [Theory]
    [InlineData("")]
    [InlineData("Mars/Olympus")]
    [InlineData("Standard Time")]
    [InlineData("UTC+25")]
    public void What_is_no_zone_has_no_name(string named) => Assert.Null(TimeZones.NameOf(named));

    [Theory]
    [InlineData("America/Toronto")]
    [InlineData("Pacific/Kiritimati")]
    public void A_date_at_either_end_of_the_calendar_is_a_moment_to_which_days_can_be_added(string zone)
    {
        var first = TimeZones.At(DateOnly.MinValue, TimeOnly.MinValue, zone);
        var last = TimeZones.At(DateOnly.MaxValue, TimeOnly.MaxValue, zone);

        Assert.True(first.AddDays(-300) < first);
        Assert.True(last.AddDays(300) > last);
    }

    [Fact]
    public void Every_zone_of_Windows_is_one_that_we_know() =>
        Assert.All(TZConvert.KnownWindowsTimeZoneIds, zone => Assert.True(TimeZones.IsKnown(TimeZones.NameOf(zone)!), zone));
}
