using MentorFlow.Domain.People;
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

    /// <returns>Empty where the zone is no place, as an offset that HR says: people choose their city then.</returns>
    public static string Of(string? zone) => zone is null ? "" : Find(zone)?.Label ?? "";

    /// <summary>The zone of a city, of a label, or of a zone by another of its names.</summary>
    /// <returns>The text itself where there is no such city, or more than one.</returns>
    public static string Read(string text)
    {
        var meant = All.Where(choice => choice.Label.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase)
            || choice.Value.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase)
            || choice.Label.StartsWith($"{text.Trim()} (", StringComparison.OrdinalIgnoreCase));
        return meant.Take(2).ToList() switch
        {
            [var only] => only.Value,
            [] when TimeZones.NameOf(text.Trim()) is { } zone && Find(zone) is { } choice => choice.Value,
            _ => text.Trim(),
        };
    }

    public static bool Has(string zone) => All.Any(choice => choice.Value == zone);

    // "Etc/UTC" and the like are the choice "UTC".
    private static Choice? Find(string zone)
    {
        var isUtc = TzdbDateTimeZoneSource.Default.CanonicalIdMap.TryGetValue(zone, out var today) && today == "Etc/UTC";
        var value = isUtc ? "UTC" : ZoneName.PlaceOf(zone);
        return All.FirstOrDefault(choice => choice.Value == value);
    }

    /// <summary>"Buenos Aires (America/Argentina/Buenos_Aires)": found by its first letters, and told from a city of the same name.</summary>
    private static string Label(string zone) => zone.Split('/') is [.., _, var city] ? $"{city.Replace('_', ' ')} ({zone})" : zone;
}
