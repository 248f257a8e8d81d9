using System.Globalization;
using MentorFlow.Domain.People;

namespace MentorFlow.Functions.Participants;

/// <summary>Between a moment and the value of a date-and-time field, which knows no zone: the reader's own is meant.</summary>
internal static class LocalMoment
{
    private const string Format = "yyyy-MM-ddTHH:mm";

    public static string Text(DateTimeOffset moment, string zone) => moment.ToZone(zone).ToString(Format, CultureInfo.InvariantCulture);

    /// <returns>Null when the text is no date and time.</returns>
    public static DateTimeOffset? Read(string? text, string zone) =>
        DateTime.TryParseExact(
            text?.Trim(), [Format, "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? TimeZones.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local), zone)
            : null;
}
