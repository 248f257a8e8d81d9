using NodaTime;

namespace MentorFlow.Matching.Scoring;

/// <summary>Stretches of a week as people speak of them: mornings, afternoons and evenings on somebody's own clock.</summary>
internal static class DayParts
{
    /// <summary>Minute of the day at which each part ends.</summary>
    private static readonly int[] Ends = [12 * 60, 17 * 60, 24 * 60];

    /// <summary>The parts of days that the stretches touch, with the time in them, in no order.</summary>
    public static IReadOnlyList<DayPart> Of(IEnumerable<WeekStretch> stretches, string zoneId, DateOnly referenceWeek)
    {
        var zone = DateTimeZoneProviders.Tzdb[zoneId];
        var origin = LocalDate.FromDateOnly(referenceWeek).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
        var minutes = new Dictionary<(IsoDayOfWeek Day, PartOfDay Part), int>();
        foreach (var stretch in stretches)
        {
            var at = stretch.From;
            while (at < stretch.Until)
            {
                var local = origin.Plus(Duration.FromMinutes(at)).InZone(zone).LocalDateTime;
                var minute = (local.Hour * 60) + local.Minute;
                var part = Array.FindIndex(Ends, end => minute < end);
                var until = Math.Min(stretch.Until, at + Ends[part] - minute);
                var key = (local.DayOfWeek, (PartOfDay)part);
                minutes[key] = minutes.GetValueOrDefault(key) + until - at;
                at = until;
            }
        }

        return [.. minutes.Select(part => new DayPart(part.Key.Day, part.Key.Part, part.Value))];
    }
}

internal readonly record struct DayPart(IsoDayOfWeek Day, PartOfDay Part, int Minutes);

internal enum PartOfDay
{
    Morning,
    Afternoon,
    Evening,
}
