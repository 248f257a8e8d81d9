using System.Globalization;
using MentorFlow.Domain.People;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Coordinators.Pages.Drafts;

/// <summary>The values of a draft as fields of a form hold them.</summary>
internal static class StepFields
{
    /// <summary>A zone in which dates can be told, whatever the draft says.</summary>
    public static string ZoneOf(string? zone) => zone is not null && TimeZones.IsKnown(zone) ? zone : "UTC";

    public static DateOnly DayOf(DateTimeOffset moment, string zone) => DateOnly.FromDateTime(In(moment, zone));

    public static TimeOnly TimeOf(DateTimeOffset moment, string zone) => TimeOnly.FromDateTime(In(moment, zone));

    public static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Date(DateTimeOffset moment, string zone) => Date(DayOf(moment, zone));

    public static string Date(DateTimeOffset? moment, string zone) => moment is { } known ? Date(known, zone) : "";

    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Days(TimeSpan span) => Number(span.TotalDays);

    public static string Days(TimeSpan? span) => span is { } known ? Days(known) : "";

    public static string Number(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    public static string Whole(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static string Tick(bool ticked) => ticked ? "yes" : "";

    public static string List(IReadOnlyList<string>? words) => string.Join(", ", words ?? []);

    public static void Add(this List<(string Field, StringValues Value)> fields, string field, string? value) => fields.Add((field, value));

    // What no calendar reaches is told in UTC, where it can be told.
    private static DateTime In(DateTimeOffset moment, string zone) =>
        moment.Year is > 1900 and < 9000 ? moment.ToZone(zone).DateTime : moment.UtcDateTime;
}
