using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Domain.Rehearsals;

/// <summary>Events that are at night or on a free day where their people live; pure.</summary>
internal static class EventAdvice
{
    /// <summary>On the clock of each person; an event has to end by the second.</summary>
    private static readonly TimeOnly WorkBegins = new(8, 0);
    private static readonly TimeOnly WorkEnds = new(18, 0);

    private const int HoursToLook = 12;

    public static IEnumerable<RehearsalAdvice> Of(AdviceFacts facts) => facts.Program.Calendar is not { } calendar
        ? []
        : EventDecisions.Kinds.SelectMany(kind => EventDecisions.DateOf(calendar, kind) is { } at
            ? new[] { AtNight(facts, kind, at), OnFreeDay(facts, kind, at) }.OfType<RehearsalAdvice>()
            : []);

    private static RehearsalAdvice? AtNight(AdviceFacts facts, ProgramMomentKind kind, DateTimeOffset at)
    {
        var zones = ZonesOf(facts, kind);
        if (Worst(zones, zone => !IsAtWork(at, zone)) is not { } worst)
        {
            return null;
        }

        // Of hours that suit as many, the one that is nearest to what was planned.
        var outside = OutsideAt(at);
        var better = Enumerable.Range(-HoursToLook, (2 * HoursToLook) + 1)
            .Where(hours => IsSameDay(at, at.AddHours(hours), facts.Program.Zone ?? worst.Zone))
            .OrderBy(hours => OutsideAt(at.AddHours(hours)))
            .ThenBy(Math.Abs)
            .Select(hours => at.AddHours(hours))
            .First();
        var suitsMore = OutsideAt(better) < outside;
        return new RehearsalAdvice(
            suitsMore ? AdviceKind.EventAtNight : AdviceKind.EventNeedsTwoTimes, suitsMore ? FieldOf(kind) : "events")
        {
            Count = worst.Count,
            Of = zones.Sum(zone => zone.Count),
            Figure = outside,
            Limit = OutsideAt(better),
            About = kind.ToString(),
            At = at.ToUniversalTime(),
            Zone = worst.Zone,
            Better = suitsMore ? better.ToUniversalTime() : null,
        };

        int OutsideAt(DateTimeOffset moment) => zones.Where(zone => !IsAtWork(moment, zone.Zone)).Sum(zone => zone.Count);
    }

    private static RehearsalAdvice? OnFreeDay(AdviceFacts facts, ProgramMomentKind kind, DateTimeOffset at)
    {
        var zones = ZonesOf(facts, kind);
        return Worst(zones, zone => PublicHolidays.IsFree(DayIn(at, zone), zone)) is { } worst
            ? new RehearsalAdvice(AdviceKind.EventOnFreeDay, FieldOf(kind))
            {
                Count = worst.Count,
                Of = zones.Sum(zone => zone.Count),
                Figure = zones.Where(zone => PublicHolidays.IsFree(DayIn(at, zone.Zone), zone.Zone)).Sum(zone => zone.Count),
                About = kind.ToString(),
                At = at.ToUniversalTime(),
                Zone = worst.Zone,
            }
            : null;
    }

    // Who has a time of their own goes by that one.
    private static List<(string Zone, int Count)> ZonesOf(AdviceFacts facts, ProgramMomentKind kind)
    {
        var tracks = facts.Program.Events?.FirstOrDefault(plan => plan.Kind == kind)?.Tracks ?? [];
        return
        [
            .. facts.People.Where(person => !tracks.Any(track => IsFor(track, person)))
                .CountBy(person => person.Zone)
                .Select(zone => (zone.Key, zone.Value))
                .OrderBy(zone => zone.Key, StringComparer.Ordinal),
        ];
    }

    private static bool IsFor(EventTrack track, AdvisedPerson person) =>
        track.Part is null
        && (track.Role is null || track.Role == person.Role)
        && (track.Sites is not { Count: > 0 } sites || sites.Contains(person.Site?.Trim() ?? "", StringComparer.OrdinalIgnoreCase));

    private static (string Zone, int Count)? Worst(List<(string Zone, int Count)> zones, Func<string, bool> isBad) =>
        zones.Where(zone => isBad(zone.Zone)).OrderByDescending(zone => zone.Count).Select(zone => ((string Zone, int Count)?)zone).FirstOrDefault();

    private static bool IsAtWork(DateTimeOffset at, string zone)
    {
        var time = TimeOnly.FromDateTime(at.ToZone(zone).DateTime);
        return time >= WorkBegins && time.ToTimeSpan() + ProgramEvent.Length <= WorkEnds.ToTimeSpan();
    }

    private static bool IsSameDay(DateTimeOffset one, DateTimeOffset other, string zone) => DayIn(one, zone) == DayIn(other, zone);

    private static DateOnly DayIn(DateTimeOffset at, string zone) => DateOnly.FromDateTime(at.ToZone(zone).DateTime);

    private static string FieldOf(ProgramMomentKind kind) => kind switch
    {
        ProgramMomentKind.LaunchEvent => "calendar.launchEvent",
        ProgramMomentKind.MidpointEvent => "calendar.midpointEvent",
        _ => "calendar.closingEvent",
    };
}
