using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;

namespace MentorFlow.Orchestrations.Deciding;

/// <summary>What a decision about a mentorship means for the checks that were started beside its sessions.</summary>
internal static class CheckSignals
{
    /// <summary>Tells each of them what the mentorship itself is told.</summary>
    public static IEnumerable<Signal> ToChecks<T>(this Mentorship mentorship, T news)
        where T : class =>
        (mentorship.Checks ?? []).Select(kind => Signals.Raise(InstanceIds.Check(mentorship.ProgramId, kind, mentorship.MentorshipId), news));
}
