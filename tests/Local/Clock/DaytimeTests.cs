using MentorFlow.Local.Clock;

namespace MentorFlow.Tests.Local.Clock;

public sealed class DaytimeTests
{
    [Theory]
    [InlineData("2026-11-23T11:00Z", "2026-11-23T11:00Z", "a Monday at eleven is day")]
    [InlineData("2026-11-23T05:00Z", "2026-11-23T09:30Z", "before work, the same day")]
    [InlineData("2026-11-23T16:00Z", "2026-11-24T09:30Z", "in the late afternoon, the next day")]
    [InlineData("2026-11-21T11:00Z", "2026-11-23T09:30Z", "on a Saturday, Monday")]
    [InlineData("2026-11-20T23:30Z", "2026-11-23T09:30Z", "on a Friday night, Monday")]
    [InlineData("2027-03-27T12:00Z", "2027-03-29T08:30Z", "over a clock change, half past nine of the new time")]
    public void A_first_start_outside_working_hours_begins_at_the_next_ones(string now, string start, string because)
    {
        var lisbon = TimeZoneInfo.FindSystemTimeZoneById("Europe/Lisbon");

        Assert.Equal((DateTimeOffset.Parse(start), because), (Daytime.From(DateTimeOffset.Parse(now), lisbon), because));
    }
}
