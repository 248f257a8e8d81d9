using NodaTime;
using NodaTime.TimeZones;

namespace MentorFlow.Mails.Pacing;

/// <summary>When a mail may arrive: now, or when the recipient's quiet hours are over.</summary>
public static class DeliveryTime
{
    // A weekend and the night after it, with a day to spare.
    private const int DaysToLook = 4;

    /// <summary>The first moment, not before <paramref name="now"/>, that is not quiet where the recipient is; across clock changes too.</summary>
    /// <param name="zone">IANA time zone; an unknown one counts as UTC.</param>
    /// <returns>UTC.</returns>
    public static DateTimeOffset Next(DateTimeOffset now, string zone, QuietHours quiet) =>
        Next(Instant.FromDateTimeOffset(now), DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc, quiet).ToDateTimeOffset();

    private static Instant Next(Instant now, DateTimeZone zone, QuietHours quiet)
    {
        if (!IsQuiet(now, zone, quiet))
        {
            return now;
        }

        // Quiet ends at the end of the quiet hours, at a midnight after a weekend, or when the clock jumps over the rest of it.
        var today = now.InZone(zone).Date;
        return Enumerable.Range(0, DaysToLook + 1)
            .SelectMany(day => Moments(today.PlusDays(day), quiet.Until, zone))
            .Where(moment => moment > now && !IsQuiet(moment, zone, quiet))
            .Min();
    }

    private static IEnumerable<Instant> Moments(LocalDate date, TimeOnly until, DateTimeZone zone)
    {
        yield return zone.AtStartOfDay(date).ToInstant();

        var end = zone.MapLocal(date + LocalTime.FromTimeOnly(until));
        yield return end.Count == 0 ? end.LateInterval.Start : end.First().ToInstant();
        if (end.Count == 2)
        {
            yield return end.Last().ToInstant();
        }

        // On the day of a change the clock may jump out of the quiet hours, forward or back.
        foreach (var change in Changes(date, zone))
        {
            yield return change;
        }
    }

    private static IEnumerable<Instant> Changes(LocalDate date, DateTimeZone zone)
    {
        var day = new Interval(zone.AtStartOfDay(date).ToInstant(), zone.AtStartOfDay(date.PlusDays(1)).ToInstant());
        return zone.GetZoneIntervals(day, ZoneEqualityComparer.Options.OnlyMatchWallOffset)
            .Where(interval => interval.HasStart)
            .Select(interval => interval.Start);
    }

    private static bool IsQuiet(Instant moment, DateTimeZone zone, QuietHours quiet) => quiet.Contain(moment.InZone(zone).ToDateTimeUnspecified());
}
