using System.Globalization;

namespace MentorFlow.Functions.Scim.Filters;

/// <summary>Dates and times as clients write them (XML Schema's dateTime, or a date alone, which is midnight UTC).</summary>
internal static class Moments
{
    /// <returns>Null when the text is no moment.</returns>
    public static DateTimeOffset? Parse(string? text) =>
        text?.Length is >= 10 and <= 40 && text[4] == '-' && DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : null;
}
