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

    // What is taken with one click is nobody's plan for tonight.
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

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

    /// <summary>
    /// Starts that may be offered to all, each on another day and near the hour that they are used to; the nearest to a planned one first.
    /// </summary>
    /// <param name="around">A planned start, also one that has passed.</param>
    /// <param name="count">At most so many; fewer where their hours rarely meet.</param>
    public static IReadOnlyList<DateTimeOffset> Proposals(
        IReadOnlyList<MemberClock> members, TimeSpan length, DateTimeOffset around, DateTimeOffset now, int count)
    {
        IReadOnlyList<MemberClock> asMeant = [.. members.Select(member => member with { Free = Meant(member) })];
        return
        [
            .. Common(asMeant, length, NextQuarter(Later(now + Ahead, around - Around)))
                .Select(window => NearTheHourOf(around, window, length, members[0].Zone))
                .Where(start => Fits(members, start, length, now))
                .OrderBy(start => (start - around).Duration())
                .ThenBy(start => start)
                .DistinctBy(start => DateOnly.FromDateTime(start.ToZone(members[0].Zone).DateTime))
                .Take(count),
        ];
    }

    /// <summary>
    /// Whether a start may be offered to all: at least a day ahead, in time that each said is free (by day on a workday, where they said none), and in
    /// nobody's quiet hours.
    /// </summary>
    public static bool Fits(IReadOnlyList<MemberClock> members, DateTimeOffset startsAt, TimeSpan length, DateTimeOffset now) =>
        startsAt >= now + Ahead && members.All(member => Fits(member, startsAt, length));

    // While a clock changes nobody can tell which hour is meant.
    private static bool Fits(MemberClock member, DateTimeOffset startsAt, TimeSpan length) =>
        startsAt.ToZone(member.Zone).Offset == (startsAt + length).ToZone(member.Zone).Offset
        && IsFree(member with { Free = Meant(member) }, startsAt, length);

    private static IReadOnlyList<WeeklyWindow> Meant(MemberClock member) =>
        [.. (member.Free.Count > 0 ? member.Free : Workdays).SelectMany(window => Awake(member, window)).Where(window => window.To > window.From)];

    // What of a window lies outside of quiet hours, which may go over midnight.
    private static IEnumerable<WeeklyWindow> Awake(MemberClock member, WeeklyWindow window) => (member.QuietFrom, member.QuietTo) switch
    {
        ({ } from, { } to) when from < to => [window with { To = Earlier(window.To, from) }, window with { From = Later(window.From, to) }],
        ({ } from, { } to) when from > to => [window with { From = Later(window.From, to), To = Earlier(window.To, from) }],
        _ => [window],
    };

    private static DateTimeOffset NearTheHourOf(
        DateTimeOffset around, (DateTimeOffset From, DateTimeOffset To) window, TimeSpan length, string zone)
    {
        var hour = TimeOnly.FromDateTime(NextQuarter(around).ToZone(zone).DateTime);
        var wished = TimeZones.At(DateOnly.FromDateTime(window.From.ToZone(zone).DateTime), hour, zone);
        return Later(window.From, Earlier(wished, window.To - length));
    }

    private static DateTimeOffset NextQuarter(DateTimeOffset moment) =>
        new((moment.UtcTicks + Quarter.Ticks - 1) / Quarter.Ticks * Quarter.Ticks, TimeSpan.Zero);

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

    private static T Later<T>(T one, T other)
        where T : struct, IComparable<T> => one.CompareTo(other) > 0 ? one : other;

    private static T Earlier<T>(T one, T other)
        where T : struct, IComparable<T> => one.CompareTo(other) < 0 ? one : other;
}
