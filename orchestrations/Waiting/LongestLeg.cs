namespace MentorFlow.Orchestrations.Waiting;

/// <summary>
/// How far ahead one timer of the platform is set. The worker cuts a longer wait into legs (its MaximumTimerInterval), and each leg is a message,
/// a turn and rows of history, on every back end: with six days half as many of them as with the three that it is delivered with.
/// </summary>
public static class LongestLeg
{
    /// <summary>Azure Storage keeps a message out of sight for seven days at most; a day is left for clocks that differ and for a slow queue.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromDays(6);
}
