using System.Text.RegularExpressions;
using NodaTime;
using TimeZoneConverter;

namespace MentorFlow.Domain.People;

/// <summary>IANA zones through NodaTime, so that Windows, Linux and every deployment agree on the same rules.</summary>
public static partial class TimeZones
{
    /// <summary>Between these a moment of any zone can be written, and days be added to it.</summary>
    private static readonly DateOnly First = new(2, 1, 1);

    private static readonly DateOnly Last = new(9998, 12, 31);

    /// <summary>
    /// The zone's IANA name, where HR systems and people name it as IANA or as Windows does ("W. Europe Standard Time"), or only how far it is from UTC
    /// ("GMT+5:30", which becomes "UTC+05:30").
    /// </summary>
    /// <returns>Null when there is no such zone.</returns>
    public static string? NameOf(string zone) =>
        IsKnown(zone) ? zone
        : TZConvert.TryWindowsToIana(zone.Trim(), out var iana) && IsKnown(iana) ? iana
        : OffsetOf(zone) is { } offset && IsKnown(offset) ? offset
        : null;

    public static bool IsKnown(string zone) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null;

    /// <exception cref="ArgumentException">The zone is not in the IANA database; records are checked before they are stored.</exception>
    public static DateTimeZone Find(string zone) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? throw new ArgumentException($"'{zone}' is not an IANA time zone.", nameof(zone));

    /// <summary>The wall clock of that zone at that moment.</summary>
    public static DateTimeOffset ToZone(this DateTimeOffset moment, string zone) =>
        Instant.FromDateTimeOffset(moment).InZone(Find(zone)).ToDateTimeOffset();

    /// <summary>
    /// The moment of a local date and time; a time that the clock skips moves forward by the gap, one that comes twice is the earlier. What forms may send
    /// and nobody means, a date in the first or the last year that there is, is taken a year nearer.
    /// </summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time, string zone) =>
        (LocalDate.FromDateOnly(date < First ? First : date > Last ? Last : date) + LocalTime.FromTimeOnly(time))
            .InZoneLeniently(Find(zone))
            .WithZone(DateTimeZone.Utc)
            .ToDateTimeOffset();

    private static string? OffsetOf(string zone) => Offset().Match(zone) is { Success: true } match
        ? $"UTC{(match.Groups["sign"].Value == "+" ? '+' : '-')}{match.Groups["hours"].Value.PadLeft(2, '0')}{Minutes(match.Groups["minutes"].Value)}"
        : null;

    // As NodaTime names them: whole hours without minutes.
    private static string Minutes(string minutes) => minutes is "" or "00" ? "" : $":{minutes}";

    [GeneratedRegex(
        @"^\s*(UTC|GMT)?\s*(?<sign>[+−-])\s*(?<hours>\d{1,2})(:?(?<minutes>\d{2}))?\s*\z", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Offset();
}
