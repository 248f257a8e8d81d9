using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Surveys;

namespace MentorFlow.Domain.Mentorships;

/// <summary>What may happen to a mentorship; pure, as all decisions.</summary>
public static class MentorshipDecisions
{
    // A date that is suggested today nobody has to keep tomorrow.
    private static readonly TimeSpan Notice = TimeSpan.FromDays(2);

    /// <summary>
    /// A mentorship that began elsewhere goes on here from where it stands. Who agreed there signs nothing again; the others find what is known
    /// written down, to sign or to change.
    /// </summary>
    /// <param name="members">The mentor first.</param>
    /// <param name="clocks">Of the members: a date is suggested on them where none is set.</param>
    /// <param name="zone">IANA zone of the program, in which days are meant.</param>
    /// <param name="ends">The program's end.</param>
    public static Mentorship Continue(
        string programId,
        IReadOnlyList<Member> members,
        Continuation continuation,
        IReadOnlyList<MemberClock> clocks,
        string zone,
        DateTimeOffset ends,
        DateTimeOffset now)
    {
        var startedAt = continuation.StartedAt(zone);
        return new Mentorship(
            programId,
            continuation.MentorshipIdOf(members[^1].PersonId, members[0].PersonId),
            members,
            startedAt,
            ends,
            continuation.IsAgreed ? MentorshipStage.Active : MentorshipStage.Kickoff,
            new Agreement(
                Version: 1,
                continuation.EveryDays,
                continuation.Minutes,
                continuation.NextSession ?? Suggest(continuation, clocks, zone, now),
                Continuation.UsualReplyWithinDays,
                continuation.Channel,
                continuation.BackupChannel,
                continuation.Confidentiality,
                continuation.Boundaries,
                Discretion: continuation.IsAgreed ? Discretion.OwnWords : Discretion.BetweenUs),
            continuation.IsAgreed ? members.ToDictionary(member => member.PersonId, _ => startedAt) : null,
            GoalsOf(continuation, ends, zone),
            continuation.SessionsHeld,
            Elsewhere: new Elsewhere(continuation.SessionsHeld, continuation.LastMetAt(zone, now), continuation.IsAgreed));
    }

    public static Verdict<Mentorship> MoveTo(Mentorship mentorship, MentorshipStage stage) =>
        mentorship.Stage == stage ? RefusalReason.AlreadyDone
        : mentorship.IsOpen ? mentorship with { Stage = stage }
        : RefusalReason.WrongStage;

    /// <summary>A check is asked once.</summary>
    /// <param name="number">Which of its kind, from 1.</param>
    /// <param name="now">Null where it does not matter.</param>
    public static Verdict<Mentorship> StartCheck(Mentorship mentorship, SurveyKind kind, int number = 1, DateTimeOffset? now = null) =>
        !mentorship.IsOpen ? RefusalReason.WrongStage
        : mentorship.Checks?.Count(one => one == kind) >= number ? RefusalReason.AlreadyDone
        : mentorship with
        {
            Checks = [.. mentorship.Checks ?? [], kind],
            ChecksAt = now is { } at ? [.. mentorship.ChecksAt ?? [], at] : mentorship.ChecksAt,
        };

    /// <summary>Its milestones are watched for once.</summary>
    public static Verdict<Mentorship> WatchMilestones(Mentorship mentorship, DateTimeOffset now) =>
        !mentorship.IsOpen ? RefusalReason.WrongStage
        : mentorship.MilestonesSince is not null ? RefusalReason.AlreadyDone
        : mentorship with { MilestonesSince = now };

    /// <summary>Ends it kindly; the reason is kept as a kind, never as a person's fault.</summary>
    public static Verdict<Mentorship> End(Mentorship mentorship, EndReason because, DateTimeOffset now) =>
        mentorship.IsOpen
            ? mentorship with
            {
                Stage = because is EndReason.Completed ? MentorshipStage.Closed : MentorshipStage.Ended,
                EndedBecause = because,
                EndedAt = now,
                PausedAt = null,
            }
            : RefusalReason.AlreadyDone;

    public static Verdict<Mentorship> Pause(Mentorship mentorship, DateTimeOffset now) =>
        !mentorship.IsOpen ? RefusalReason.WrongStage
        : mentorship.PausedAt is not null ? RefusalReason.AlreadyDone
        : mentorship with { PausedAt = now };

    /// <summary>Lets the clocks run again; the end moves by the span of the pause.</summary>
    public static Verdict<Mentorship> Resume(Mentorship mentorship, DateTimeOffset now) =>
        mentorship.PausedAt is { } since
            ? mentorship with
            {
                PausedAt = null,
                ResumedAt = now,
                Ends = mentorship.Ends + (now - since),
                Change = mentorship.Change is { } change
                    ? change with { AnswerBy = change.AnswerBy + (now - since), Ends = change.Ends + (now - since) }
                    : null,
                Terms = mentorship.Terms is { } terms ? terms with { StoodStill = terms.StoodStill + (now - since) } : null,
                Goals = GoalDecisions.AfterPause(mentorship.Goals, since, now - since),
            }
            : RefusalReason.AlreadyDone;

    // When they are due, or on the next workday, at an hour that is day for both.
    private static DateTimeOffset Suggest(Continuation continuation, IReadOnlyList<MemberClock> clocks, string zone, DateTimeOffset now)
    {
        var date = continuation.DueAt(zone, now);
        date = date < now + Notice ? SessionCalendar.Next(date, 1, zone, now + Notice) : date;
        while (date.ToZone(zone).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            date = SessionCalendar.Later(date, 1, zone);
        }

        return SessionHours.Nearest(clocks, TimeSpan.FromMinutes(continuation.Minutes), date, now) ?? date;
    }

    // In the words of the list: what makes them measurable is theirs to add.
    private static IReadOnlyList<Goal>? GoalsOf(Continuation continuation, DateTimeOffset ends, string zone)
    {
        var due = DateOnly.FromDateTime(ends.ToZone(zone).DateTime);
        return continuation.Goals.Count == 0
            ? null
            : [.. continuation.Goals.Select((goal, i) => new Goal($"goal-{i + 1}", goal, Measure: "", Achievable: "", Relevant: "", due))];
    }
}
