using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Mentorships;

/// <summary>What another end or another policy means for the watch over a mentorship's milestones.</summary>
internal static class MilestoneSignals
{
    /// <summary>Nothing where the watch has not begun: it begins with what counts then.</summary>
    public static IEnumerable<Signal> ToMilestones(this Mentorship mentorship, ProgramPolicy policy, DateTimeOffset now) => mentorship.MilestonesSince is null
        ? []
        :
        [
            Signals.Raise(
                InstanceIds.Milestones(mentorship.ProgramId, mentorship.MentorshipId),
                new MilestonesMoved(now, Milestones.Anew(mentorship, policy.Reviews, now), policy)),
        ];
}
