using System.Globalization;

namespace MentorFlow.Providers.Hris.BambooHr;

internal static class BambooHrTime
{
    // The documentation shows "+0000", which is ISO 8601's basic form and none that the general parser takes.
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <returns>UTC; null when it is no time.</returns>
    public static DateTimeOffset? Parse(string? text)
    {
        var spelled = text is { Length: > 5 } && text[^5] is '+' or '-' ? $"{text![..^2]}:{text[^2..]}" : text;
        return DateTimeOffset.TryParseExact(spelled, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.ToUniversalTime()
            : null;
    }
}
