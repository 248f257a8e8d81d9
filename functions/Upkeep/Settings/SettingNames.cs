using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Functions.Upkeep.Settings;

/// <summary>Which settings there are. A misspelled one would silently not hold, so it is refused at start with the nearest name.</summary>
public static class SettingNames
{
    /// <summary>Sections that .NET and the platform read; what stands in them is theirs.</summary>
    private static readonly string[] Foreign = ["Logging", "AzureFunctionsJobHost", "AzureWebJobs", "Functions"];

    private static readonly string[] Listed = [.. SettingsList.All.Select(setting => setting.Key)];

    private static readonly Regex[] Patterns =
        [.. Listed.Select(key => new Regex($"^{Regex.Replace(Regex.Escape(key), @"\\\{\w+}", "[^:]+")}$", RegexOptions.IgnoreCase))];

    private static readonly HashSet<string> Sections =
        new(SettingsList.All.Select(setting => setting.Section).Where(section => section.Length > 0), StringComparer.OrdinalIgnoreCase);

    public static bool IsKnown(string key) =>
        Foreign.Contains(key.Split(':')[0], StringComparer.OrdinalIgnoreCase) || Patterns.Any(pattern => pattern.IsMatch(key));

    public static string? Nearest(string key) => Settings.Nearest.To(key, Listed);

    /// <summary>Looks at the sections that are ours alone; what else stands in the environment belongs to others.</summary>
    /// <exception cref="SettingException">A name in one of them is not known.</exception>
    public static void RequireKnown(IConfiguration configuration)
    {
        foreach (var (key, value) in configuration.AsEnumerable())
        {
            if (value is not null && key.Contains(':', StringComparison.Ordinal) && Sections.Contains(key.Split(':')[0]) && !IsKnown(key))
            {
                throw new SettingException($"The setting {key} is unknown.{(Nearest(key) is { } nearest ? $" Did you mean {nearest}?" : "")}");
            }
        }
    }
}
