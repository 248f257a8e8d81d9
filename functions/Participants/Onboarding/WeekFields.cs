using System.Globalization;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Participants.Onboarding;

/// <summary>The weekly windows: parts of days to tick, and pairs of time fields, up to three a day, for whom these do not fit.</summary>
internal static class WeekFields
{
    public const int WindowsADay = 3;

    /// <summary>Name of the boxes.</summary>
    public const string Ticked = "free";

    /// <summary>The week as people here read it.</summary>
    public static IReadOnlyList<DayOfWeek> Days { get; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public static string Tick(DayOfWeek day, DayPart part) => $"{day}-{part}";

    public static string From(DayOfWeek day, int window) => $"from-{day}-{window}";

    public static string To(DayOfWeek day, int window) => $"to-{day}-{window}";

    /// <summary>Whether an exact hour of a day was given, or half of one.</summary>
    public static bool HasTimes(FormState state, DayOfWeek day) => Enumerable.Range(0, WindowsADay)
        .Any(window => !string.IsNullOrEmpty(state.Value(From(day, window))) || !string.IsNullOrEmpty(state.Value(To(day, window))));

    /// <summary>"Monday" on its own: French and others write it small in the middle of a sentence.</summary>
    public static string Heading(DayOfWeek day, Texts texts)
    {
        var name = Name(day, texts);
        return char.ToUpper(name[0], texts.Culture) + name[1..];
    }

    /// <summary>What can be ticked is ticked; other windows are written out.</summary>
    public static IEnumerable<(string, StringValues)> Of(IReadOnlyList<WeeklyWindow> windows)
    {
        var ticked = windows.SelectMany(window => (DayParts.Of(window) ?? []).Select(part => Tick(window.Day, part))).ToArray();
        return windows.Where(window => DayParts.Of(window) is null)
            .GroupBy(window => window.Day)
            .SelectMany(day => day.OrderBy(window => window.From).SelectMany((window, index) => new (string, StringValues)[]
            {
                (From(day.Key, index), Text(window.From)),
                (To(day.Key, index), Text(window.To)),
            }))
            .Prepend((Ticked, ticked));
    }

    public static IReadOnlyList<WeeklyWindow> Read(IFormCollection form, Texts texts, List<FieldError> unreadable)
    {
        var ticked = form[Ticked];
        var windows = Days
            .SelectMany(day => DayParts.Windows(day, [.. DayParts.All.Where(part => ticked.Contains(Tick(day, part)))]))
            .ToList();
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
                    unreadable.Add(new FieldError("availability", "rules.both-ends", ("day", Name(day, texts))));
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

        unreadable.Add(new FieldError(field, "rules.time", ("text", text)));
        return null;
    }

    public static string? Text(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Name(DayOfWeek day, Texts texts) => texts.Culture.DateTimeFormat.GetDayName(day);
}
