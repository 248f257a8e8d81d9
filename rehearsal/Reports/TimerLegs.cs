using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Rehearsal.Reports;

/// <summary>The worker cuts a longer timer into legs, on every back end: each fires, and is a message, a turn and rows of history.</summary>
internal static class TimerLegs
{
    /// <summary>Legs of one wait as long as <paramref name="life"/>; an instance that waits has a timer running.</summary>
    public static long Of(TimeSpan life) => (long)Math.Ceiling(life / LongestLeg.Span);
}
