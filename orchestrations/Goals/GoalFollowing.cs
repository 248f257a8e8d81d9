using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Goals;

/// <summary>
/// What follows when a goal changes: the timer of its date, a mail to whose answer it waits for, and a word to all when it is reached. It is read from
/// how the goal was and how it is, whatever was done; pure.
/// </summary>
internal static class GoalFollowing
{
    /// <param name="before">Null for a new goal.</param>
    /// <param name="after">Null for one that was removed.</param>
    /// <param name="zone">IANA zone of its owner.</param>
    public static IReadOnlyList<Signal> SignalsOf(
        Mentorship mentorship, Goal? before, Goal? after, string zone, ProgramPolicy policy, DateTimeOffset now)
    {
        var isOver = before is { IsWatched: true } && !(after is { IsWatched: true } && after.Watch == before.Watch);
        var isNew = after is { IsWatched: true } && after.Watch != before?.Watch;
        return
        [
            .. isOver ? [Signals.Raise(mentorship.InstanceOf(before!), new Ended(EndReason.Completed))] : (Signal[])[],
            .. isNew ? Watch(mentorship, after!, zone, policy, now) : [],
        ];
    }

    public static IReadOnlyList<MailOrder> MailsOf(Mentorship mentorship, Goal? before, Goal? after) =>
        [.. QuestionsOf(mentorship, before, after), .. CongratulationsOf(mentorship, before, after)];

    private static IReadOnlyList<MailOrder> CongratulationsOf(Mentorship mentorship, Goal? before, Goal? after) =>
        after is not { State: GoalState.Reached } || before is { State: GoalState.Reached } ? [] :
        [
            .. mentorship.Members.Select(member => new MailOrder(
                MailIds.For($"{mentorship.Id}:{after.GoalId}:reached", MailTemplate.MilestoneReached, member.PersonId),
                MailTemplate.MilestoneReached,
                mentorship.ProgramId,
                member.PersonId,
                mentorship.MentorshipId,
                Subject: nameof(Achievement.GoalReached))),
        ];

    private static IReadOnlyList<MailOrder> QuestionsOf(Mentorship mentorship, Goal? before, Goal? after) =>
        after?.AskedAt is not { } asked || asked == before?.AskedAt ? [] :
        [
            .. mentorship.AwaitedFor(after).Select(personId => new MailOrder(
                MailIds.For($"{mentorship.Id}:{after.GoalId}:{asked:O}", MailTemplate.GoalAnswer, personId),
                MailTemplate.GoalAnswer,
                mentorship.ProgramId,
                personId,
                mentorship.MentorshipId,
                AboutId: after.GoalId)),
        ];

    // In the morning of its day, and before it if that is still ahead. While the mentorship stands still, so does the timer; afterwards the day comes
    // later by the whole pause, that part of it, too, which was over before the day was set.
    private static IReadOnlyList<Signal> Watch(Mentorship mentorship, Goal goal, string zone, ProgramPolicy policy, DateTimeOffset now)
    {
        var stood = mentorship.PausedAt is { } begun ? now - begun : TimeSpan.Zero;
        var due = TimeZones.At(goal.Due, GoalRules.Morning, zone) + stood;
        var soon = due - policy.Goals.RemindBefore;
        GoalStep[] steps =
        [
            .. soon > now ? [new GoalStep(soon, MailTemplate.GoalSoon)] : (GoalStep[])[],
            new GoalStep(due, MailTemplate.GoalDue),
            new GoalStep(due + policy.Goals.AnswerWithin, Template: null),
        ];
        var instance = mentorship.InstanceOf(goal);
        var input = new GoalInput(
            new MentorshipKey(mentorship.ProgramId, mentorship.MentorshipId),
            goal.GoalId,
            goal.Watch,
            [.. mentorship.OwnersOf(goal)],
            steps,
            policy.WorkItems);
        return
        [
            Signals.Start(nameof(GoalOrchestrator), instance, input),
            .. mentorship.PausedAt is { } since ? [Signals.Raise(instance, new Paused(since))] : (Signal[])[],
        ];
    }
}
