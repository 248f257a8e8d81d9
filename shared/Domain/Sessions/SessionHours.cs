using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Sessions;

/// <summary>Which hours suit the clocks of those who meet (R79); pure.</summary>
public static class SessionHours
{
    /// <summary>How far ahead the next session is at least: what is taken with one click, or set without asking, is nobody's plan for tonight.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    private const int DaysAhead = 28;

    private static readonly TimeOnly DayBegins = new(7, 0);

    private static readonly TimeOnly DayEnds = new(21, 0);

    // What somebody suggests today nobody has to keep tomorrow.
    private static readonly TimeSpan Notice = TimeSpan.FromDays(2);

    private static readonly TimeSpan Around = TimeSpan.FromDays(7);

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
    public static DateTimeOffset? First(IReadOnlyList<MemberClock> members, TimeSpan length, DateTimeOffset now) =>
        members.All(member => member.Free.Count == 0)
            ? null
            : Common(AsMeant(members), length, now + Notice)
                .Where(window => Fits(members, window.From, length))
                .Select(window => (DateTimeOffset?)window.From)
                .Min();

    /// <summary>The start nearest to a planned one at which all are free and none wants to be left alone.</summary>
    /// <returns>Null where their free hours never meet.</returns>
    public static DateTimeOffset? Nearest(IReadOnlyList<MemberClock> members, TimeSpan length, DateTimeOffset planned, DateTimeOffset now) =>
        Common(AsMeant(members), length, Later(now + Notice, planned - Around))
            .Select(window => Later(window.From, Earlier(planned, window.To - length)))
            .Where(start => Fits(members, start, length))
            .OrderBy(start => (start - planned).Duration())
            .Select(start => (DateTimeOffset?)start)
            .FirstOrDefault();

    /// <summary>
    /// The start for a session of a series that cannot be at the wanted one: at the same hour of the day where that suits, on the nearest day. Where there is
    /// none within a span on both sides, the first after it.
    /// </summary>
    /// <param name="wanted">As the rhythm would have it, ahead.</param>
    /// <param name="span">How far from the wanted one it may be without the rhythm being another.</param>
    /// <param name="notBefore">The earliest start.</param>
    /// <returns>Null where their free hours never meet.</returns>
    public static DateTimeOffset? Next(
        IReadOnlyList<MemberClock> members, TimeSpan length, DateTimeOffset wanted, TimeSpan span, DateTimeOffset notBefore)
    {
        var near = From(wanted - span)
            .Where(start => (start - wanted).Duration() <= span)
            .OrderBy(start => (start - wanted).Duration())
            .ThenByDescending(start => start)
            .Select(start => (DateTimeOffset?)start)
            .FirstOrDefault();
        return near ?? From(wanted).Select(start => (DateTimeOffset?)start).Min();

        IEnumerable<DateTimeOffset> From(DateTimeOffset moment) => Starts(members, length, wanted, NextQuarter(Later(notBefore, moment)));
    }

    /// <summary>
    /// Starts that may be offered to all, each on another day and near the hour that they are used to; the nearest to a planned one first.
    /// </summary>
    /// <param name="around">A planned start, also one that has passed.</param>
    /// <param name="count">At most so many; fewer where their hours rarely meet.</param>
    public static IReadOnlyList<DateTimeOffset> Proposals(
        IReadOnlyList<MemberClock> members, TimeSpan length, DateTimeOffset around, DateTimeOffset now, int count) =>
    [
        .. Starts(members, length, around, NextQuarter(Later(now + Ahead, around - Around)))
            .OrderBy(start => (start - around).Duration())
            .ThenBy(start => start)
            .DistinctBy(start => DateOnly.FromDateTime(start.ToZone(members[0].Zone).DateTime))
            .Take(count),
    ];

    /// <summary>
    /// Whether a start may be offered to all: at least a day ahead, in time that each said is free (by day on a workday, where they said none), and in
    /// nobody's quiet hours.
    /// </summary>
    public static bool Fits(IReadOnlyList<MemberClock> members, DateTimeOffset startsAt, TimeSpan length, DateTimeOffset now) =>
        startsAt >= now + Ahead && Fits(members, startsAt, length);

    /// <summary>
    /// Whether a start suits one of them: in time that they said is free (by day on a workday, where they said none), and outside of their quiet hours. While
    /// a clock changes nobody can tell which hour is meant.
    /// </summary>
    public static bool Fits(MemberClock member, DateTimeOffset startsAt, TimeSpan length) =>
        startsAt.ToZone(member.Zone).Offset == (startsAt + length).ToZone(member.Zone).Offset
        && IsFree(member with { Free = Meant(member) }, startsAt, length);

    private static bool Fits(IReadOnlyList<MemberClock> members, DateTimeOffset startsAt, TimeSpan length) =>
        members.All(member => Fits(member, startsAt, length));

    // One in each window that all share, near the hour that they are used to.
    private static IEnumerable<DateTimeOffset> Starts(
        IReadOnlyList<MemberClock> members, TimeSpan length, DateTimeOffset around, DateTimeOffset from) =>
        Common(AsMeant(members), length, from)
            .Select(window => NearTheHourOf(around, window, length, members[0].Zone))
            .Where(start => Fits(members, start, length));

    private static IReadOnlyList<MemberClock> AsMeant(IReadOnlyList<MemberClock> members) =>
        [.. members.Select(member => member with { Free = Meant(member) })];

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

        // What is too short for some is too short for all: it is left out before the next is looked at, or a circle's windows would multiply.
        var common = Long(Windows(members[0], from));
        foreach (var member in members.Skip(1))
        {
            var others = Long(Windows(member, from));
            common = Long(common.SelectMany(one => others.Select(other => (Later(one.From, other.From), Earlier(one.To, other.To)))));
        }

        return common;

        List<(DateTimeOffset From, DateTimeOffset To)> Long(IEnumerable<(DateTimeOffset From, DateTimeOffset To)> windows) =>
            [.. windows.Select(window => (From: Later(window.From, from), window.To)).Where(window => window.To - window.From >= length).Distinct()];
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
