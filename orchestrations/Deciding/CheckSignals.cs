using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;

namespace MentorFlow.Orchestrations.Deciding;

/// <summary>
/// What a decision about a mentorship means for what goes on beside its sessions: its checks, a change of its agreement, the watch for its
/// milestones, and the clock of a message that waits for its answer.
/// </summary>
internal static class CheckSignals
{
    /// <summary>Tells each of them what the mentorship itself is told.</summary>
    public static IEnumerable<Signal> ToChecks<T>(this Mentorship mentorship, T news)
        where T : class =>
        mentorship.StartedChecks
            .Select(check => InstanceIds.Check(mentorship.ProgramId, check.Kind, check.Subject))
            .Concat(mentorship.Change is { } change
                ? [InstanceIds.AgreementChange(mentorship.ProgramId, mentorship.MentorshipId, change.Agreement.Version)]
                : [])
            .Concat(mentorship.MilestonesSince is null ? [] : [InstanceIds.Milestones(mentorship.ProgramId, mentorship.MentorshipId)])
            .Concat(ReplyClock(mentorship))
            .Select(instance => Signals.Raise(instance, news));

    /// <summary>Tells the clock of a message that waits for its answer; nobody where none runs.</summary>
    public static IEnumerable<Signal> ToReplyClock<T>(this Mentorship mentorship, T news)
        where T : class => ReplyClock(mentorship).Select(instance => Signals.Raise(instance, news));

    /// <summary>The instance that reminds those who go on after the end.</summary>
    public static string SequelInstance(this Mentorship mentorship) =>
        InstanceIds.Sequel(mentorship.ProgramId, mentorship.MentorshipId, mentorship.Sequel!.AgreedAt!.Value);

    private static IEnumerable<string> ReplyClock(Mentorship mentorship) => mentorship.Awaited is { RemindedAt: null } awaited
        ? [InstanceIds.Reply(mentorship.ProgramId, mentorship.MentorshipId, awaited.Number)]
        : [];
}
