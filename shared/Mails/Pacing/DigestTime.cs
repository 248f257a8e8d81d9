using MentorFlow.Domain.Mails;
using NodaTime;

namespace MentorFlow.Mails.Pacing;

/// <summary>When a person's own days begin that mails are put off to.</summary>
public static class DigestTime
{
    private static readonly LocalTime Morning = new(8, 0);

    /// <summary>The next morning of a weekday, after <paramref name="now"/>, outside quiet hours.</summary>
    /// <param name="zone">IANA time zone; an unknown one counts as UTC.</param>
    /// <returns>UTC.</returns>
    public static DateTimeOffset Next(DateTimeOffset now, DayOfWeek day, string zone, QuietHours quiet)
    {
        var today = Today(now, zone);
        var moment = At(today.With(DateAdjusters.NextOrSame(DayOf(day))), zone, quiet);
        return moment > now ? moment : At(today.With(DateAdjusters.Next(DayOf(day))), zone, quiet);
    }

    /// <summary>The morning of the day to which somebody puts a question off, outside quiet hours.</summary>
    /// <inheritdoc cref="Next"/>
    public static DateTimeOffset Of(LaterDay day, DateTimeOffset now, string zone, QuietHours quiet)
    {
        var today = Today(now, zone);
        return At(
            day switch
            {
                LaterDay.InThreeDays => today.PlusDays(3),
                LaterDay.NextMonday => today.With(DateAdjusters.Next(IsoDayOfWeek.Monday)),
                _ => today.PlusDays(14),
            },
            zone,
            quiet);
    }

    private static LocalDate Today(DateTimeOffset now, string zone) => Instant.FromDateTimeOffset(now).InZone(Find(zone)).Date;

    private static DateTimeOffset At(LocalDate date, string zone, QuietHours quiet) =>
        DeliveryTime.Next(date.At(Morning).InZoneLeniently(Find(zone)).ToDateTimeOffset().ToUniversalTime(), zone, quiet);

    private static DateTimeZone Find(string zone) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc;

    // NodaTime counts Sunday as the seventh day.
    private static IsoDayOfWeek DayOf(DayOfWeek day) => day is DayOfWeek.Sunday ? IsoDayOfWeek.Sunday : (IsoDayOfWeek)(int)day;
}
