using System.Globalization;

namespace MentorFlow.Providers.Hris;

/// <summary>Days and times as vendors write them.</summary>
internal static class VendorTime
{
    // With "Z", with an offset, or with neither, which is UTC; with a fraction of a second or without.
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK";

    /// <returns>Null when it is none. "0001-01-01" and "9999-12-31" are none: some systems write them so.</returns>
    public static DateOnly? Day(string? text) =>
        text is { Length: >= 10 }
        && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is > 1900 and < 2200
            ? day
            : null;

    /// <summary>When something was said, UTC: never later than it is heard, since a clock that runs ahead would have the last word for ever.</summary>
    public static DateTimeOffset Said(string? text, DateTimeOffset now) =>
        DateTimeOffset.TryParseExact(text, Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var said) && said < now
            ? said.ToUniversalTime()
            : now;
}
