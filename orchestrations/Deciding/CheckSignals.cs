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
            .Concat(mentorship.CircleQuestion > 0
                ? [InstanceIds.CircleQuestion(mentorship.ProgramId, mentorship.MentorshipId, mentorship.CircleQuestion)]
                : [])
            .Concat(ReplyClock(mentorship))
            .Select(instance => Signals.Raise(instance, news));

    /// <summary>Tells the clock of a message that waits for its answer; nobody where none runs.</summary>
    public static IEnumerable<Signal> ToReplyClock<T>(this Mentorship mentorship, T news)
        where T : class => ReplyClock(mentorship).Select(instance => Signals.Raise(instance, news));

    /// <summary>Tells the instance that runs a pair's sessions what has become of what the pair writes; nobody where it does not work by writing.</summary>
    /// <param name="taken">Number of the last message that is counted; 0 where that does not matter.</param>
    public static IEnumerable<Signal> ToConversation(this Mentorship mentorship, int taken) => mentorship is { IsOpen: true, IsByWriting: true }
        ? [mentorship.OfConversation(taken)]
        : [];

    /// <summary>The same, whatever way of working the pair has by now.</summary>
    public static Signal OfConversation(this Mentorship mentorship, int taken) => Signals.Raise(
        InstanceIds.Sessions(mentorship.ProgramId, mentorship.MentorshipId),
        new ConversationMoved(taken, mentorship.Awaited?.Number, mentorship.Agreement!.Version));

    /// <summary>The instance that reminds those who go on after the end.</summary>
    public static string SequelInstance(this Mentorship mentorship) =>
        InstanceIds.Sequel(mentorship.ProgramId, mentorship.MentorshipId, mentorship.Sequel!.AgreedAt!.Value);

    private static IEnumerable<string> ReplyClock(Mentorship mentorship) => mentorship.Awaited is { RemindedAt: null } awaited
        ? [InstanceIds.Reply(mentorship.ProgramId, mentorship.MentorshipId, awaited.Number)]
        : [];
}
