using System.Collections.Frozen;
using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;

namespace MentorFlow;

/// <summary>What people call a time zone: by a city, or where none is said by how far it is from UTC; never by the id that systems use.</summary>
public static class ZoneName
{
    private static readonly FrozenSet<string> Places =
        (TzdbDateTimeZoneSource.Default.ZoneLocations ?? []).Select(location => location.ZoneId).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"Paris time" for "Europe/Paris", "UTC−5 time" for "Etc/GMT+5".</summary>
    /// <param name="zone">As IANA or an offset names it.</param>
    public static Phrase Of(string zone) => PlaceOf(zone) is { } place
        ? new Phrase("time.zone", ("city", place.Split('/')[^1].Replace('_', ' ')))
        : new Phrase("time.offset", ("offset", OffsetOf(zone)));

    /// <summary>The zone by the name that it has today: "Asia/Kolkata" for "Asia/Calcutta".</summary>
    /// <returns>Null where it says no place, as "Etc/GMT+5", "UTC+05:30" and "EST" do.</returns>
    public static string? PlaceOf(string zone) =>
        Places.Contains(zone) ? zone
        : TzdbDateTimeZoneSource.Default.CanonicalIdMap.TryGetValue(zone, out var today) && zone.Any(char.IsLower) && Places.Contains(today) ? today
        : null;

    // The sign of "Etc/GMT+5" is POSIX's, which is the other way round: the clock tells it, not the name.
    private static string OffsetOf(string zone)
    {
        var seconds = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone)?.GetZoneInterval(NodaConstants.UnixEpoch).StandardOffset.Seconds ?? 0;
        var (hours, minutes) = Math.DivRem(Math.Abs(seconds) / 60, 60);
        return seconds == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"{(seconds < 0 ? '−' : '+')}{hours}{(minutes == 0 ? "" : $":{minutes:00}")}");
    }
}
