using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using NCrontab;

namespace MentorFlow.Local.Schedules;

/// <summary>When a timer function runs, read with the library of the real host; times are UTC.</summary>
internal sealed partial class Schedule
{
    private readonly CrontabSchedule cron;

    private Schedule(CrontabSchedule cron) => this.cron = cron;

    /// <param name="text">Five or six fields of cron; <c>%Setting%</c> is filled from the app's settings.</param>
    /// <param name="refusal">Why there is no schedule, in words that follow the function's name.</param>
    public static bool TryRead(
        string text, IConfiguration settings, DateTime now, [NotNullWhen(true)] out Schedule? schedule, [NotNullWhen(false)] out string? refusal)
    {
        (schedule, refusal) = (null, null);
        foreach (Match setting in Setting().Matches(text))
        {
            if (settings[setting.Groups[1].Value] is not { } value)
            {
                refusal = $"its schedule is in the setting {setting.Groups[1].Value}, which is missing";
                return false;
            }

            text = text.Replace(setting.Value, value, StringComparison.Ordinal);
        }

        var withSeconds = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 6;
        var cron = CrontabSchedule.TryParse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = withSeconds });
        if (cron is null)
        {
            refusal = $"its schedule \"{text}\" is not five or six fields of cron, such as 0 */5 * * * *";
            return false;
        }

        schedule = new Schedule(cron);
        if (schedule.Next(now) == DateTime.MaxValue)
        {
            refusal = $"its schedule \"{text}\" names a day that never comes";
            return false;
        }

        return true;
    }

    /// <returns>The first occurrence after <paramref name="after"/>; <see cref="DateTime.MaxValue"/> when there is none.</returns>
    public DateTime Next(DateTime after)
    {
        var end = after.AddYears(100);
        var next = cron.GetNextOccurrence(after, end);
        return next >= end ? DateTime.MaxValue : DateTime.SpecifyKind(next, DateTimeKind.Utc);
    }

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Setting();
}
