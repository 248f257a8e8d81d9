using NodaTime;

namespace MentorFlow.Matching.Scoring;

/// <summary>Stretches of a week as people speak of them: mornings, afternoons and evenings on somebody's own clock.</summary>
internal static class DayParts
{
    /// <summary>Minute of the day at which each part ends.</summary>
    private static readonly int[] Ends = [12 * 60, 17 * 60, 24 * 60];

    /// <summary>The parts of days that two people have in common, with the time in them in an average week, in no order.</summary>
    /// <param name="left">Stretches by kind of week.</param>
    /// <param name="right">Likewise.</param>
    public static IReadOnlyList<DayPart> Of(WeeksAhead ahead, WeekStretch[][] left, WeekStretch[][] right, string zoneId)
    {
        var zone = DateTimeZoneProviders.Tzdb[zoneId];
        var shared = ahead.Kinds.SelectMany((kind, index) =>
            In(WeekClock.Shared(left[index], right[index]), zone, kind.Monday).Select(part => (Part: part, Kind: index)));
        return
        [
            .. shared.GroupBy(one => (one.Part.Day, one.Part.Part))
                .Select(part => new DayPart(part.Key.Day, part.Key.Part, ahead.Average(part.Select(one => (one.Kind, one.Part.Minutes))))),
        ];
    }

    private static IEnumerable<DayPart> In(IEnumerable<WeekStretch> stretches, DateTimeZone zone, DateOnly monday)
    {
        var origin = LocalDate.FromDateOnly(monday).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
        foreach (var stretch in stretches)
        {
            var at = stretch.From;
            while (at < stretch.Until)
            {
                var local = origin.Plus(Duration.FromMinutes(at)).InZone(zone).LocalDateTime;
                var minute = (local.Hour * 60) + local.Minute;
                var part = Array.FindIndex(Ends, end => minute < end);
                var until = Math.Min(stretch.Until, at + Ends[part] - minute);
                yield return new DayPart(local.DayOfWeek, (PartOfDay)part, until - at);
                at = until;
            }
        }
    }
}

internal readonly record struct DayPart(IsoDayOfWeek Day, PartOfDay Part, int Minutes);

internal enum PartOfDay
{
    Morning,
    Afternoon,
    Evening,
}
