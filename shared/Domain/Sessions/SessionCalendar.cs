using MentorFlow.Domain.People;
using NodaTime;

namespace MentorFlow.Domain.Sessions;

/// <summary>When the next session is, by the pair's own agreement.</summary>
public static class SessionCalendar
{
    /// <summary>The same local time, a number of days later.</summary>
    /// <param name="zone">IANA zone whose wall clock counts.</param>
    public static DateTimeOffset Later(DateTimeOffset previous, int days, string zone) => Next(previous, days, zone, DateTimeOffset.MinValue);

    /// <summary>
    /// The same local time, the agreed number of days later: the wall clock stays when the zone's clock changes (R79). Dates already past are
    /// skipped.
    /// </summary>
    /// <param name="zone">IANA zone whose wall clock counts.</param>
    public static DateTimeOffset Next(DateTimeOffset previous, int everyDays, string zone, DateTimeOffset notBefore)
    {
        var local = Instant.FromDateTimeOffset(previous).InZone(TimeZones.Find(zone)).LocalDateTime;
        var next = local;
        DateTimeOffset moment;
        do
        {
            next = next.PlusDays(everyDays);
            moment = next.InZoneLeniently(TimeZones.Find(zone)).WithZone(DateTimeZone.Utc).ToDateTimeOffset();
        }
        while (moment < notBefore);
        return moment;
    }
}
