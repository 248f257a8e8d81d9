using System.Globalization;
using MentorFlow.Local.Schedules;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Tests.Local.Schedules;

public sealed class ScheduleTests
{
    private static readonly IConfiguration Settings = new ConfigurationBuilder().AddInMemoryCollection([new("Nightly", "0 15 23 * * *")]).Build();

    [Theory]
    [InlineData("0 */5 * * * *", "2026-11-21T10:05:00", "2026-11-21T10:10:00")]
    [InlineData("*/5 * * * *", "2026-11-21T10:02:30", "2026-11-21T10:05:00")]
    [InlineData("0 0 9 * * MON-FRI", "2026-11-20T09:00:00", "2026-11-23T09:00:00")]
    [InlineData("0 0 0 29 2 *", "2096-03-01T00:00:00", "2104-02-29T00:00:00")]
    [InlineData("%Nightly%", "2026-11-21T23:15:00", "2026-11-22T23:15:00")]
    public void The_next_occurrence_is_strictly_later(string text, string after, string next)
    {
        Assert.True(Schedule.TryRead(text, Settings, Utc(after), out var schedule, out _));
        Assert.Equal(Utc(next), schedule.Next(Utc(after)));
    }

    [Theory]
    [InlineData("", "five or six fields")]
    [InlineData("every day", "\"every day\"")]
    [InlineData("60 0 0 * * *", "five or six fields")]
    [InlineData("00:30:00", "five or six fields")]
    [InlineData("0 0 0 31 2 *", "never comes")]
    [InlineData("%Weekly%", "the setting Weekly, which is missing")]
    public void A_schedule_that_cannot_be_read_or_kept_says_why(string text, string reason)
    {
        Assert.False(Schedule.TryRead(text, Settings, Utc("2026-11-21T00:00:00"), out _, out var refusal));
        Assert.Contains(reason, refusal, StringComparison.Ordinal);
    }

    private static DateTime Utc(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
