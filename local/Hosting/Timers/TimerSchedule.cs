using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Local.Hosting;

/// <summary>Reads the schedule of a timer trigger, filling <c>%Setting%</c> from the app's settings as the host does.</summary>
internal static partial class TimerSchedule
{
    /// <param name="refusal">Why there is no schedule, in words that follow the function's name.</param>
    public static bool TryResolve(
        string text, IConfiguration settings, [NotNullWhen(true)] out CronExpression? schedule, [NotNullWhen(false)] out string? refusal)
    {
        schedule = null;
        foreach (Match setting in Setting().Matches(text))
        {
            if (settings[setting.Groups[1].Value] is not { } value)
            {
                refusal = $"its schedule is in the setting {setting.Groups[1].Value}, which is missing";
                return false;
            }

            text = text.Replace(setting.Value, value, StringComparison.Ordinal);
        }

        schedule = CronExpression.TryParse(text, out var problem);
        refusal = schedule is null ? $"its schedule \"{text}\" {problem}" : null;
        return schedule is not null;
    }

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Setting();
}
