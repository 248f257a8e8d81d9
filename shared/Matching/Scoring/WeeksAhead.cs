using NodaTime;
using NodaTime.TimeZones;

namespace MentorFlow.Matching.Scoring;

/// <summary>
/// The weeks that a round looks ahead to. Clocks change on different days in different zones, so that one week does not stand for all; weeks in which
/// every clock of the round stands as in another are counted with that one.
/// </summary>
public sealed class WeeksAhead
{
    private readonly int weeks;

    private WeeksAhead(IReadOnlyList<KindOfWeek> kinds)
    {
        Kinds = kinds;
        weeks = kinds.Sum(kind => kind.Count);
    }

    /// <summary>Each kind of week once, in order.</summary>
    public IReadOnlyList<KindOfWeek> Kinds { get; }

    /// <param name="zones">IANA zones of everybody who said when they are free.</param>
    public static WeeksAhead Of(IEnumerable<string> zones, ScoreTargets targets)
    {
        var clocks = zones.Distinct(StringComparer.Ordinal).Select(zone => DateTimeZoneProviders.Tzdb[zone]).ToList();
        return new WeeksAhead(
        [
            .. Enumerable.Range(0, targets.Weeks)
                .Select(week => targets.ReferenceWeek.AddDays(7 * week))
                .GroupBy(monday => Look(monday, clocks))
                .Select(alike => new KindOfWeek(alike.First(), alike.Count())),
        ]);
    }

    /// <summary>Somebody's free stretches in each kind of week.</summary>
    /// <param name="zoneId">IANA zone of the windows.</param>
    public WeekStretch[][] Expand(IReadOnlyList<AvailabilityWindow> windows, string zoneId) =>
        [.. Kinds.Select(kind => WeekClock.Expand(windows, zoneId, kind.Monday).ToArray())];

    /// <summary>Minutes a week that two people have in common, on the average of the weeks.</summary>
    public double SharedMinutes(WeekStretch[][] left, WeekStretch[][] right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return 0;
        }

        var shared = 0L;
        for (var kind = 0; kind < Kinds.Count; kind++)
        {
            shared += (long)WeekClock.SharedMinutes(left[kind], right[kind]) * Kinds[kind].Count;
        }

        return (double)shared / weeks;
    }

    /// <summary>From minutes in each kind of week to those of an average one.</summary>
    public int Average(IEnumerable<(int Kind, int Minutes)> minutes) => minutes.Sum(one => one.Minutes * Kinds[one.Kind].Count) / weeks;

    // Local windows of a day before and after reach into the week.
    private static string Look(DateOnly monday, IReadOnlyList<DateTimeZone> clocks)
    {
        var begin = LocalDate.FromDateOnly(monday).PlusDays(-1).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
        var span = new Interval(begin, begin + Duration.FromDays(9));
        return string.Join('|', clocks.Select(clock => string.Join(',', clock
            .GetZoneIntervals(span, ZoneEqualityComparer.Options.OnlyMatchWallOffset)
            .Select(interval => (From(interval), interval.WallOffset.Seconds)))));

        double From(ZoneInterval interval) => interval.HasStart && interval.Start > begin ? (interval.Start - begin).TotalMinutes : 0;
    }
}

/// <param name="Monday">Of the first week of the kind.</param>
/// <param name="Count">How many weeks are of the kind.</param>
public sealed record KindOfWeek(DateOnly Monday, int Count);
