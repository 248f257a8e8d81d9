using MentorFlow.Domain.Programs;

namespace MentorFlow.Domain.Changes;

/// <summary>A change of a program, as those are looked at whom it touches.</summary>
/// <param name="Before">The program as it was.</param>
/// <param name="EventsBefore">What was stored of its events then.</param>
/// <param name="After">The program as it becomes.</param>
/// <param name="EventsAfter">What is stored of its events then.</param>
/// <param name="Difference">Field by field.</param>
public sealed record ProgramChange(
    MentoringProgram Before,
    IReadOnlyList<ProgramEvent> EventsBefore,
    MentoringProgram After,
    IReadOnlyList<ProgramEvent> EventsAfter,
    IReadOnlyList<FieldChange> Difference)
{
    /// <summary>What everything that happens to a pair goes by, without what a pair agrees on itself.</summary>
    private static readonly string[] OfPairs =
        ["policy.kickoff.agreement", "policy.kickoff.change", "policy.sessions", "policy.reviews", "policy.closing", "policy.goals", "policy.thread"];

    /// <summary>Whether a pair is asked something else, or at another time, than before.</summary>
    public bool MovesReminders => OfPairs.Any(Difference.Touches);

    /// <summary>Whether the limits are others within which a pair agrees.</summary>
    public bool MovesLimits => Before.Policy.Kickoff.Limits != After.Policy.Kickoff.Limits;

    /// <summary>The events whose date, place or tracks are others, or that are new.</summary>
    public IReadOnlyList<ProgramMomentKind> Events =>
    [
        .. EventDecisions.Kinds.Where(kind =>
            EventDecisions.DateOf(Before.Calendar, kind) != EventDecisions.DateOf(After.Calendar, kind)
            || EventsBefore.FirstOrDefault(one => one.Kind == kind)?.Sequence != EventsAfter.FirstOrDefault(one => one.Kind == kind)?.Sequence
            || Difference.Touches("events")),
    ];

    /// <returns>Null where the program had no such event.</returns>
    public EventSchedule? ScheduleBefore(ProgramMomentKind kind) => EventSchedule.Of(Before, kind, EventsBefore.FirstOrDefault(one => one.Kind == kind));

    /// <returns>Null where the program has no such event any more.</returns>
    public EventSchedule? ScheduleAfter(ProgramMomentKind kind) => EventSchedule.Of(After, kind, EventsAfter.FirstOrDefault(one => one.Kind == kind));
}
