using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Sessions;

/// <summary>Which hours suit the clocks of those who meet (R79); pure.</summary>
public static class SessionHours
{
    private const int DaysAhead = 28;

    private static readonly TimeOnly DayBegins = new(7, 0);

    private static readonly TimeOnly DayEnds = new(21, 0);

    // What somebody suggests today nobody has to keep tomorrow.
    private static readonly TimeSpan Notice = TimeSpan.FromDays(2);

    private static readonly TimeSpan Around = TimeSpan.FromDays(7);

    private static readonly IReadOnlyList<WeeklyWindow> Workdays =
        [.. Enumerable.Range((int)DayOfWeek.Monday, 5).Select(day => new WeeklyWindow((DayOfWeek)day, DayBegins, DayEnds))];

    /// <summary>Whether somebody can meet then: when they said that they are free, or else by day, from 7:00 to 21:00.</summary>
    public static bool Suits(MemberClock clock, DateTimeOffset startsAt, TimeSpan length) =>
        IsFree(clock, startsAt, length) || IsWithin(DayBegins, DayEnds, clock.Zone, startsAt, length);

    /// <summary>
    /// Whether another clock makes an hour hard to keep: it is neither free time nor day on it, or it was free time before and is not any more. An hour
    /// that the change leaves where it was stays as good as it was.
    /// </summary>
    public static bool HasBecomeUnfit(MemberClock before, MemberClock after, DateTimeOffset startsAt, TimeSpan length) =>
        startsAt.ToZone(before.Zone).Offset != startsAt.ToZone(after.Zone).Offset
        && !IsFree(after, startsAt, length)
        && (!Suits(after, startsAt, length) || IsFree(before, startsAt, length));

    /// <summary>The earliest start within four weeks at which all are free.</summary>
    /// <returns>Null where their free hours never meet, or nobody said any.</returns>
    public static DateTimeOffset? First(IReadOnlyList<MemberClock> members, TimeSpan length, DateTimeOffset now)
    {
        var told = members.Where(member => member.Free.Count > 0).ToList();
        return Common(told, length, now + Notice).Select(window => (DateTimeOffset?)window.From).Min();
    }

    /// <summary>The start nearest to a planned one at which all are free; where their free hours never meet, one on a workday that is day for all.</summary>
    /// <returns>Null where it is never day for all.</returns>
    public static DateTimeOffset? Nearest(IReadOnlyList<MemberClock> members, TimeSpan length, DateTimeOffset planned, DateTimeOffset now)
    {
        var from = Later(now + Notice, planned - Around);
        IReadOnlyList<MemberClock> asSaid = [.. members.Select(member => member.Free.Count > 0 ? member : member with { Free = Workdays })];
        return Near(Common(asSaid, length, from)) ?? Near(Common([.. members.Select(member => member with { Free = Workdays })], length, from));

        DateTimeOffset? Near(IEnumerable<(DateTimeOffset From, DateTimeOffset To)> windows) => windows
            .Select(window => Later(window.From, Earlier(planned, window.To - length)))
            .OrderBy(start => (start - planned).Duration())
            .Select(start => (DateTimeOffset?)start)
            .FirstOrDefault();
    }

    private static bool IsFree(MemberClock clock, DateTimeOffset startsAt, TimeSpan length) => clock.Free.Any(window =>
        window.Day == startsAt.ToZone(clock.Zone).DayOfWeek && IsWithin(window.From, window.To, clock.Zone, startsAt, length));

    private static bool IsWithin(TimeOnly from, TimeOnly to, string zone, DateTimeOffset startsAt, TimeSpan length)
    {
        var (start, end) = (startsAt.ToZone(zone), (startsAt + length).ToZone(zone));
        return start.Date == end.Date && TimeOnly.FromDateTime(start.DateTime) >= from && TimeOnly.FromDateTime(end.DateTime) <= to;
    }

    private static IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Common(
        IReadOnlyList<MemberClock> members, TimeSpan length, DateTimeOffset from)
    {
        if (members.Count == 0)
        {
            return [];
        }

        var common = Windows(members[0], from);
        foreach (var member in members.Skip(1))
        {
            var others = Windows(member, from).ToList();
            common = common.SelectMany(one => others.Select(other => (From: Later(one.From, other.From), To: Earlier(one.To, other.To))));
        }

        return common.Select(window => (From: Later(window.From, from), window.To)).Where(window => window.To - window.From >= length);
    }

    private static IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Windows(MemberClock member, DateTimeOffset from)
    {
        var first = DateOnly.FromDateTime(from.ToZone(member.Zone).DateTime);
        return from ahead in Enumerable.Range(0, DaysAhead)
               let date = first.AddDays(ahead)
               from window in member.Free
               where window.Day == date.DayOfWeek
               select (TimeZones.At(date, window.From, member.Zone), TimeZones.At(date, window.To, member.Zone));
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
