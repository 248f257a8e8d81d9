using MentorFlow.Functions.Hosting.Layout;
using NodaTime;
using NodaTime.TimeZones;

namespace MentorFlow.Functions.Participants.Onboarding;

/// <summary>The zones of the IANA database in which people live, by city.</summary>
internal static class ZoneChoices
{
    public static IReadOnlyList<Choice> All { get; } =
        [.. (TzdbDateTimeZoneSource.Default.ZoneLocations ?? []).Select(location => location.ZoneId)
            .Append("UTC")
            .Where(zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null)
            .Distinct()
            .Select(zone => new Choice(zone, Label(zone)))
            .OrderBy(choice => choice.Label, StringComparer.Ordinal)];

    /// <summary>"Buenos Aires (America/Argentina/Buenos_Aires)": found by its first letters, and told from a city of the same name.</summary>
    private static string Label(string zone) => zone.Split('/') is [.., _, var city] ? $"{city.Replace('_', ' ')} ({zone})" : zone;
}
