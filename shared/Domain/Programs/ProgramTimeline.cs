namespace MentorFlow.Domain.Programs;

/// <summary>A program's calendar as one line of moments in order, so that the orchestrator only has to walk it.</summary>
public static class ProgramTimeline
{
    /// <returns>When the next matching round is; null when none is to come.</returns>
    public static DateTimeOffset? NextRound(ProgramCalendar calendar, DateTimeOffset now) =>
        Of(calendar).FirstOrDefault(moment => moment.Kind is ProgramMomentKind.Round && moment.At > now)?.At;

    public static IReadOnlyList<ProgramMoment> Of(ProgramCalendar calendar)
    {
        var moments = new List<ProgramMoment> { new(ProgramMomentKind.RecruitmentOpens, calendar.RecruitmentOpens) };
        AddIfSet(ProgramMomentKind.LaunchEvent, calendar.LaunchEvent);
        AddIfSet(ProgramMomentKind.MidpointEvent, calendar.MidpointEvent);
        AddIfSet(ProgramMomentKind.ClosingEvent, calendar.ClosingEvent);

        var round = 1;
        var at = calendar.MatchingOn;
        do
        {
            moments.Add(new ProgramMoment(ProgramMomentKind.Round, at, round++));
            at += calendar.RoundEvery ?? TimeSpan.Zero;
        }
        while (calendar.RoundEvery is not null && at < calendar.Ends);

        moments.Add(new ProgramMoment(ProgramMomentKind.Ends, calendar.Ends));
        return [.. moments.OrderBy(moment => moment.At).ThenBy(moment => moment.Kind)];

        void AddIfSet(ProgramMomentKind kind, DateTimeOffset? moment)
        {
            if (moment is { } set)
            {
                moments.Add(new ProgramMoment(kind, set));
            }
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
    Round,
    MidpointEvent,
    ClosingEvent,
    Ends,
}
