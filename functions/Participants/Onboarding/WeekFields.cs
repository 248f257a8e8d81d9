using System.Globalization;
using MentorFlow.Domain.Enrollments;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Participants.Onboarding;

/// <summary>The weekly windows as pairs of time fields, up to three a day.</summary>
internal static class WeekFields
{
    public const int WindowsADay = 3;

    /// <summary>The week as people here read it.</summary>
    public static IReadOnlyList<DayOfWeek> Days { get; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public static string From(DayOfWeek day, int window) => $"from-{day}-{window}";

    public static string To(DayOfWeek day, int window) => $"to-{day}-{window}";

    public static IEnumerable<(string, StringValues)> Of(IReadOnlyList<WeeklyWindow> windows) =>
        windows
            .GroupBy(window => window.Day)
            .SelectMany(day => day.OrderBy(window => window.From).SelectMany((window, index) => new (string, StringValues)[]
            {
                (From(day.Key, index), Text(window.From)),
                (To(day.Key, index), Text(window.To)),
            }));

    public static IReadOnlyList<WeeklyWindow> Read(IFormCollection form, List<FieldError> unreadable)
    {
        var windows = new List<WeeklyWindow>();
        foreach (var day in Days)
        {
            for (var window = 0; window < WindowsADay; window++)
            {
                var from = Time(form[From(day, window)], "availability", unreadable);
                var to = Time(form[To(day, window)], "availability", unreadable);
                if (from is { } begins && to is { } ends)
                {
                    windows.Add(new WeeklyWindow(day, begins, ends));
                }
                else if (from.HasValue != to.HasValue)
                {
                    unreadable.Add(new FieldError("availability", $"{day} needs both a beginning and an end"));
                }
            }
        }

        return windows;
    }

    public static TimeOnly? Time(string? text, string field, List<FieldError> unreadable)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (TimeOnly.TryParseExact(text.Trim(), ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        unreadable.Add(new FieldError(field, $"'{text}' is not a time such as 14:30"));
        return null;
    }

    public static string? Text(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);
}
