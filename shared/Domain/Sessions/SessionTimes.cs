using System.Globalization;
using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Sessions;

/// <summary>Times to choose from with one click (R79), and how links and forms name them; pure.</summary>
public static class SessionTimes
{
    /// <summary>How many are offered at once.</summary>
    public const int Count = 3;

    private const string Format = "yyyyMMdd'T'HHmm'Z'";

    /// <summary>Those that were mailed stay as long as they fit, so that page and mail say the same; new ones take the place of others.</summary>
    /// <param name="clocks">Of all members, the reader's first.</param>
    /// <param name="linked">The one whose link was followed, which stands first if it fits; null for none.</param>
    public static IReadOnlyList<DateTimeOffset> Of(Session session, IReadOnlyList<MemberClock> clocks, DateTimeOffset? linked, DateTimeOffset now)
    {
        var length = TimeSpan.FromMinutes(session.Minutes);
        IEnumerable<DateTimeOffset> mailed = (session.Rescue?.Times ?? session.Offered ?? []).Order();
        List<DateTimeOffset> times =
        [
            .. (linked is { } first ? mailed.Prepend(first) : mailed)
                .Where(time => time != session.StartsAt && time <= now.AddDays(SessionDecisions.FarthestDays) && SessionHours.Fits(clocks, time, length, now))
                .Distinct()
                .Take(Count),
        ];
        var days = times.Select(DayOf).Append(DayOf(session.StartsAt)).ToHashSet();
        var more = SessionHours.Proposals(clocks, length, session.StartsAt, now, days.Count + Count)
            .Where(time => time <= now.AddDays(SessionDecisions.FarthestDays) && days.Add(DayOf(time)))
            .Take(Count - times.Count)
            .Order();
        return [.. times, .. more];

        DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(time.ToZone(clocks[0].Zone).DateTime);
    }

    /// <summary>As links and forms name a time: "20270209T0900Z".</summary>
    public static string Write(DateTimeOffset time) => time.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    /// <returns>Null for what is no such name.</returns>
    public static DateTimeOffset? Read(string? text) =>
        DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new DateTimeOffset(time, TimeSpan.Zero)
            : null;
}
