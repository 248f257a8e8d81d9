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

    public static string Of(string zone) => All.FirstOrDefault(choice => choice.Value == zone)?.Label ?? zone;

    /// <summary>The zone of a city, or of a label, or the zone itself.</summary>
    /// <returns>The text itself where there is no such zone, or more than one.</returns>
    public static string Read(string text)
    {
        var meant = All.Where(choice => choice.Label.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase)
            || choice.Value.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase)
            || choice.Label.StartsWith($"{text.Trim()} (", StringComparison.OrdinalIgnoreCase));
        return meant.Take(2).ToList() is [var only] ? only.Value : text.Trim();
    }

    /// <summary>"Buenos Aires (America/Argentina/Buenos_Aires)": found by its first letters, and told from a city of the same name.</summary>
    private static string Label(string zone) => zone.Split('/') is [.., _, var city] ? $"{city.Replace('_', ' ')} ({zone})" : zone;
}
