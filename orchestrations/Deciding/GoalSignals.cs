using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;

namespace MentorFlow.Orchestrations.Deciding;

/// <summary>What a decision about a mentorship means for the timers of its goals, which run beside its sessions.</summary>
internal static class GoalSignals
{
    /// <summary>Tells each of them what the mentorship itself is told.</summary>
    public static IEnumerable<Signal> ToGoals<T>(this Mentorship mentorship, T news)
        where T : class =>
        (mentorship.Goals ?? []).Where(goal => goal.IsWatched).Select(goal => Signals.Raise(mentorship.InstanceOf(goal), news));

    /// <summary>The instance that waits for the goal's date.</summary>
    public static string InstanceOf(this Mentorship mentorship, Goal goal) =>
        InstanceIds.Goal(mentorship.ProgramId, Uuid5.Of($"goal|{mentorship.MentorshipId}|{goal.GoalId}"), goal.Watch);
}
