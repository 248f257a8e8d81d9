using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;
using MentorFlow.Functions.Participants.Mentorships;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Participants.Home;

/// <summary>What a running mentorship asks of one of its members: the agreement, goals, the next session, the last one, an answer; pure.</summary>
public static class PairTasks
{
    /// <summary>Before a session its topics, and before a goal's day its progress are asked for.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(7);

    /// <returns>None while it is paused, and after it has ended.</returns>
    public static IEnumerable<HomeTask> Of(Pair pair, Texts texts, DateTimeOffset now) => pair.Mentorship is { IsOpen: true, PausedAt: null }
        ? [.. Step(pair, texts, now), .. Goals(pair, texts, now), .. Topics(pair, texts, now), .. After(pair, texts, now), .. Reply(pair, texts)]
        : [];

    // A date that is only to be kept, and what was met, are told elsewhere on the page.
    private static IEnumerable<HomeTask> Step(Pair pair, Texts texts, DateTimeOffset now)
    {
        var (step, next) = (NextStep.Of(pair, texts, now), pair.Next);
        var isAhead = next is not null && step.Path == Paths.Session(pair.ProgramId, next.SessionId) && now < next.StartsAt - SessionDecisions.DoorsBefore;
        var isAfter = pair.Last is { } last && step.Path == Paths.FollowUp(pair.ProgramId, last.SessionId);

        // A thread in which nobody owes anything asks for nothing.
        var isFree = pair.Written is { Messages: > 0 } && step.By is null && step.Path == NextStep.MessagesOf(pair);
        return step is { Path: { } path, Action: { } action } && !isAhead && !isAfter && !isFree ? [Task(pair, step.Text, path, action, step.By)] : [];
    }

    private static IEnumerable<HomeTask> Goals(Pair pair, Texts texts, DateTimeOffset now)
    {
        var (mentorship, self) = (pair.Mentorship, pair.Participant.PersonId);
        foreach (var goal in mentorship.Goals ?? [])
        {
            var path = Paths.Goal(pair.ProgramId, pair.MentorshipId, goal.GoalId);
            if (mentorship.AwaitedFor(goal).Contains(self))
            {
                var by = goal.AskedAt + pair.Participant.Program.Policy.Goals.AnswerWithin;
                yield return Task(pair, texts["home.tasks.goal-answer", ("partner", pair.PartnerNames)], path, texts["home.tasks.look"], by);
            }
            else if (goal is { IsOpen: true, LapsedAt: null, Progress: < 100 } && mentorship.IsOwner(goal, self)
                && TimeZones.At(goal.Due, GoalRules.Morning, pair.Participant.Zone) is var due && due < now + Ahead)
            {
                yield return Task(pair, texts["home.tasks.goal-due", ("partner", pair.PartnerNames)], path, texts["home.tasks.say"], due);
            }
        }
    }

    private static IEnumerable<HomeTask> Topics(Pair pair, Texts texts, DateTimeOffset now) =>
        pair.Next is { } next && next.StartsAt > now && next.StartsAt < now + Ahead && next.Agenda?.ContainsKey(pair.Participant.PersonId) != true
            ?
            [
                Task(
                    pair,
                    texts["home.tasks.topics", ("number", next.Number), ("partner", pair.PartnerNames)],
                    $"{Paths.Session(pair.ProgramId, next.SessionId)}#agenda",
                    texts["home.tasks.write-topics"],
                    next.StartsAt),
            ]
            : [];

    private static IEnumerable<HomeTask> After(Pair pair, Texts texts, DateTimeOffset now) =>
        pair.Last is { } last
        && last.EndsAt + pair.Participant.Program.Policy.Sessions.FollowUp.Patience is var by && now < by
        && FollowUpDecisions.MissingOf(last, pair.Participant.PersonId).HasFlag(FollowUpParts.Rating)
            ?
            [
                Task(
                    pair,
                    texts["home.tasks.after", ("partner", pair.PartnerNames)],
                    Paths.FollowUp(pair.ProgramId, last.SessionId),
                    texts["next-step.answer"],
                    by),
            ]
            : [];

    private static IEnumerable<HomeTask> Reply(Pair pair, Texts texts) =>
        pair.Mentorship is { Awaited: { } awaited, Agreement: { } agreed } && awaited.PersonId != pair.Participant.PersonId
            ?
            [
                Task(
                    pair,
                    texts["home.tasks.reply", ("partner", pair.NameOf(awaited.PersonId) ?? texts["thread.somebody"])],
                    $"{Paths.Mentorship(pair.ProgramId, pair.MentorshipId)}#messages",
                    texts["home.tasks.write"],
                    awaited.At.AddDays(agreed.ReplyWithinDays)),
            ]
            : [];

    private static HomeTask Task(Pair pair, string text, string path, string action, DateTimeOffset? by) =>
        new(text, path, action, pair.Participant.Program.Name, by);
}
