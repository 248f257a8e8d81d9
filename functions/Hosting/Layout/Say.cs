using System.Globalization;
using MentorFlow.Domain.People;

namespace MentorFlow.Functions.Hosting.Layout;

/// <summary>Times and spans in words.</summary>
internal static class Say
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    /// <param name="zone">IANA zone whose wall clock is shown.</param>
    public static string Moment(DateTimeOffset moment, string zone) => moment.ToZone(zone).ToString("ddd, MMM d, yyyy, HH:mm", English);

    public static string Day(DateTimeOffset moment, string zone) => moment.ToZone(zone).ToString("ddd, MMM d, yyyy", English);

    /// <summary>"2 hours", "5 days": how long between two moments, in whatever order.</summary>
    public static string Between(DateTimeOffset one, DateTimeOffset other) => (one - other).Duration() switch
    {
        { TotalMinutes: < 1 } => "less than a minute",
        { TotalMinutes: < 60 } span => Words.Count((int)span.TotalMinutes, "minute"),
        { TotalHours: < 48 } span => Words.Count((int)span.TotalHours, "hour"),
        { TotalDays: < 60 } span => Words.Count((int)span.TotalDays, "day"),
        var span => Words.Count((int)(span.TotalDays / 30.4), "month"),
    };

    /// <summary>"today", "tomorrow", "in 4 days": counted as on a calendar, where Monday to Friday is four days whatever the hour.</summary>
    /// <param name="zone">IANA zone of the calendar.</param>
    public static string Ahead(DateTimeOffset moment, DateTimeOffset now, string zone) =>
        (DateOnly.FromDateTime(moment.ToZone(zone).Date).DayNumber - DateOnly.FromDateTime(now.ToZone(zone).Date).DayNumber) switch
        {
            <= 0 => "today",
            1 => "tomorrow",
            < 60 and var days => $"in {days} days",
            var days => $"in {Words.Count((int)(days / 30.4), "month")}",
        };

    public static string Effort(TimeSpan span) => span < TimeSpan.FromHours(1)
        ? $"{span.TotalMinutes:0}\u00a0min"
        : $"{(int)span.TotalHours}\u00a0h {span.Minutes}\u00a0min";

    public static string Score(double score) => score.ToString("0.00", CultureInfo.InvariantCulture);
}
