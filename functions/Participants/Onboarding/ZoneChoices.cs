using MentorFlow.Functions.Hosting.Layout;
using NodaTime;
using NodaTime.TimeZones;

namespace MentorFlow.Functions.Participants.Onboarding;

/// <summary>The zones of the IANA database in which people live, by place.</summary>
internal static class ZoneChoices
{
    public static IReadOnlyList<Choice> All { get; } =
        [.. (TzdbDateTimeZoneSource.Default.ZoneLocations ?? []).Select(location => location.ZoneId)
            .Append("UTC")
            .Where(zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(zone => new Choice(zone, zone.Replace('_', ' ').Replace("/", " / ", StringComparison.Ordinal)))];
}
