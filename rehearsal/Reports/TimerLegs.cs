namespace MentorFlow.Rehearsal.Reports;

/// <summary>The worker cuts a longer timer into legs, on every back end: each fires, and is a message, a turn and rows of history.</summary>
internal static class TimerLegs
{
    /// <summary>MaximumTimerInterval of Microsoft.DurableTask.Worker, which nothing sets otherwise.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(3);

    /// <summary>Legs of one wait as long as <paramref name="life"/>; an instance that waits has a timer running.</summary>
    public static long Of(TimeSpan life) => (long)Math.Ceiling(life / Longest);
}
