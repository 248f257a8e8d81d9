using System.Text.Json.Serialization;
using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Programs;

/// <summary>The dates of a program; every moment is absolute. A program without an end has rounds by rhythm for as long as it runs.</summary>
/// <param name="MatchingOn">When the first round freezes its pool.</param>
/// <param name="RoundEvery">Rolling rounds at this distance until the end; null for a cohort program with one round.</param>
/// <param name="MidpointEvent">The halfway event (R89); null for none.</param>
/// <param name="ClosingEvent">The recognition event (R101); null for none.</param>
/// <param name="Ends">When mentorships close at the latest; null for an evergreen program, whose mentorships each have their own length.</param>
public sealed record ProgramCalendar(
    DateTimeOffset RecruitmentOpens,
    DateTimeOffset RecruitmentCloses,
    DateTimeOffset MatchingOn,
    DateTimeOffset? Ends,
    DateTimeOffset? LaunchEvent = null,
    TimeSpan? RoundEvery = null,
    DateTimeOffset? MidpointEvent = null,
    DateTimeOffset? ClosingEvent = null)
{
    /// <summary>Of a mentorship in a program that says neither an end nor a length, which the rules do not let in.</summary>
    private static readonly TimeSpan UsualLength = TimeSpan.FromDays(182);

    /// <summary>How long a mentorship lasts at most, from its beginning; null where only the program's end limits it.</summary>
    public TimeSpan? MentorshipLength { get; init; }

    /// <summary>
    /// IANA zone in which rounds by rhythm keep their hour of the day. It is the program's, whatever is sent; null in a calendar of before, whose rounds
    /// keep their hour in UTC.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Zone { get; init; }

    /// <summary>Whether people may come at any time, and the program goes on until somebody stops it.</summary>
    public bool IsEvergreen => Ends is null;

    /// <summary>When nobody can come any more; null where they always can.</summary>
    public DateTimeOffset? EntryUntil => IsEvergreen ? null : RecruitmentCloses;

    /// <summary>When a mentorship that begins then closes at the latest: at the program's end, or after its own length if that comes first.</summary>
    public DateTimeOffset EndOf(DateTimeOffset begins) => (Ends, MentorshipLength) switch
    {
        ({ } ends, { } length) when ends - begins > length => begins + length,
        ({ } ends, _) => ends,
        (null, var length) => begins + (length ?? UsualLength),
    };

    /// <summary>When a round by rhythm is, UTC: as long as its rhythm says after the first one, by the clock on the wall.</summary>
    /// <param name="round">From 1.</param>
    public DateTimeOffset RoundAt(int round, TimeSpan every)
    {
        if (round == 1 || Zone is not { } zone)
        {
            return MatchingOn + ((round - 1) * every);
        }

        var wall = MatchingOn.ToZone(zone).DateTime + ((round - 1) * every);
        return TimeZones.At(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall), zone);
    }

    /// <summary>The same of somebody who comes now: their mentorship begins with the next round.</summary>
    public DateTimeOffset EndOfNext(DateTimeOffset now) => EndOf(ProgramTimeline.NextRound(this, now) ?? now);
}
