namespace MentorFlow.Domain.Programs;

/// <summary>
/// A program's calendar as one line of moments in order, so that the orchestrator only has to walk it. Without an end the line has none either: it is read
/// moment by moment.
/// </summary>
public static class ProgramTimeline
{
    /// <returns>When the next matching round is; null when none is to come.</returns>
    public static DateTimeOffset? NextRound(ProgramCalendar calendar, DateTimeOffset now)
    {
        if (now < calendar.MatchingOn)
        {
            return calendar.MatchingOn;
        }

        if (calendar.RoundEvery is not { } every)
        {
            return null;
        }

        // The clock on the wall may be an hour off what the span since the first round says.
        var about = (int)((now - calendar.MatchingOn).Ticks / every.Ticks);
        var next = Enumerable.Range(Math.Max(1, about), 4).Select(round => calendar.RoundAt(round, every)).First(at => at > now);
        return next >= calendar.Ends ? null : next;
    }

    /// <summary>How many rounds the calendar has; null where they go on without an end.</summary>
    public static int? RoundsOf(ProgramCalendar calendar) => calendar.IsEvergreen && calendar.RoundEvery is not null ? null : Rounds(calendar).Count();

    /// <param name="index">From 0.</param>
    /// <returns>Null when the calendar is at its end before.</returns>
    public static ProgramMoment? At(ProgramCalendar calendar, int index) => Walk(calendar).ElementAtOrDefault(index);

    /// <summary>What is behind a program after so many moments of a calendar.</summary>
    public static ProgramPast PastOf(ProgramCalendar calendar, int reached) =>
        Walk(calendar).Take(reached).Aggregate(ProgramPast.Nothing, (past, moment) => past.With(moment));

    /// <summary>
    /// The same once another calendar counts: what comes once and was put off comes again, where that does no harm; a round that was held is not held again,
    /// and rounds that a faster rhythm puts before now are not made up for; a slower one goes on with its next date, however many were held.
    /// </summary>
    public static ProgramPast PastOf(ProgramCalendar calendar, ProgramPast known, DateTimeOffset now)
    {
        var passed = Rounds(calendar).TakeWhile(round => round.At <= now).Count();
        var round = known.Round == 0 || passed == 0 ? known.Round : passed;
        return new ProgramPast([.. known.Kinds.Where(kind => Once(calendar).All(moment => moment.Kind != kind || moment.At <= now))], round)
        {
            Beyond = Math.Max(0, known.Round + known.Beyond - round),
        };
    }

    /// <returns>What a program with that past comes to next in a calendar; null when it is at its end.</returns>
    public static ProgramMoment? Coming(ProgramCalendar calendar, ProgramPast past) => Walk(calendar).FirstOrDefault(moment => !past.Has(moment));

    /// <returns>The first moment after that one; null when nothing is to come.</returns>
    public static ProgramMoment? Next(ProgramCalendar calendar, DateTimeOffset now) => Walk(calendar).FirstOrDefault(moment => moment.At > now);

    /// <summary>The whole calendar, where it ends.</summary>
    /// <param name="until">What comes later is left out; where the calendar has no end, nothing else bounds it.</param>
    public static IReadOnlyList<ProgramMoment> Of(ProgramCalendar calendar, DateTimeOffset until) =>
        [.. Walk(calendar).TakeWhile(moment => moment.At <= until)];

    // Two at the same time come in the order of their kinds.
    private static IEnumerable<ProgramMoment> Walk(ProgramCalendar calendar)
    {
        var once = new Queue<ProgramMoment>(Once(calendar).OrderBy(moment => moment.At).ThenBy(moment => moment.Kind));
        foreach (var round in Rounds(calendar))
        {
            while (once.TryPeek(out var first) && (first.At, first.Kind).CompareTo((round.At, round.Kind)) < 0)
            {
                yield return once.Dequeue();
            }

            yield return round;
        }

        foreach (var moment in once)
        {
            yield return moment;
        }
    }

    private static IEnumerable<ProgramMoment> Once(ProgramCalendar calendar) =>
        new (ProgramMomentKind Kind, DateTimeOffset? At)[]
        {
            (ProgramMomentKind.RecruitmentOpens, calendar.RecruitmentOpens),
            (ProgramMomentKind.LaunchEvent, calendar.LaunchEvent),
            (ProgramMomentKind.RecruitmentCloses, calendar.EntryUntil),
            (ProgramMomentKind.MidpointEvent, calendar.MidpointEvent),
            (ProgramMomentKind.ClosingEvent, calendar.ClosingEvent),
            (ProgramMomentKind.Ends, calendar.Ends),
        }
            .Where(moment => moment.At is not null)
            .Select(moment => new ProgramMoment(moment.Kind, moment.At!.Value));

    private static IEnumerable<ProgramMoment> Rounds(ProgramCalendar calendar)
    {
        yield return new ProgramMoment(ProgramMomentKind.Round, calendar.MatchingOn, 1);
        for (var round = 2; calendar.RoundEvery is { } every && calendar.RoundAt(round, every) is var at && !(at >= calendar.Ends); round++)
        {
            yield return new ProgramMoment(ProgramMomentKind.Round, at, round);
        }
    }
}

/// <param name="Round">Number of the matching round, from 1; 0 for other kinds.</param>
public sealed record ProgramMoment(ProgramMomentKind Kind, DateTimeOffset At, int Round = 0)
{
    /// <summary>Something that people come to.</summary>
    public bool IsEvent => Kind is ProgramMomentKind.LaunchEvent or ProgramMomentKind.MidpointEvent or ProgramMomentKind.ClosingEvent;
}

public enum ProgramMomentKind
{
    RecruitmentOpens,
    LaunchEvent,

    /// <summary>Nobody comes in any more, and invitations without an answer end.</summary>
    RecruitmentCloses,
    Round,
    MidpointEvent,
    ClosingEvent,
    Ends,
}
