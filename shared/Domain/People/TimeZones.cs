using NodaTime;
using TimeZoneConverter;

namespace MentorFlow.Domain.People;

/// <summary>IANA zones through NodaTime, so that Windows, Linux and every deployment agree on the same rules.</summary>
public static class TimeZones
{
    /// <summary>The zone's IANA name, where HR systems and people name it as IANA or as Windows does ("W. Europe Standard Time").</summary>
    /// <returns>Null when there is no such zone.</returns>
    public static string? NameOf(string zone) =>
        IsKnown(zone) ? zone
        : TZConvert.TryWindowsToIana(zone.Trim(), out var iana) && IsKnown(iana) ? iana
        : null;

    public static bool IsKnown(string zone) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null;

    /// <exception cref="ArgumentException">The zone is not in the IANA database; records are checked before they are stored.</exception>
    public static DateTimeZone Find(string zone) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? throw new ArgumentException($"'{zone}' is not an IANA time zone.", nameof(zone));

    /// <summary>The wall clock of that zone at that moment.</summary>
    public static DateTimeOffset ToZone(this DateTimeOffset moment, string zone) =>
        Instant.FromDateTimeOffset(moment).InZone(Find(zone)).ToDateTimeOffset();

    /// <summary>The moment of a local date and time; a time that the clock skips moves forward by the gap, one that comes twice is the earlier.</summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time, string zone) =>
        (LocalDate.FromDateOnly(date) + LocalTime.FromTimeOnly(time))
            .InZoneLeniently(Find(zone))
            .WithZone(DateTimeZone.Utc)
            .ToDateTimeOffset();
}
