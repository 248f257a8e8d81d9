using MentorFlow.Enrollments;
using MentorFlow.Mail.Rendering;
using MentorFlow.Programs;
using MentorFlow.Rounds;

namespace MentorFlow.Mail.Composing;

/// <summary>From what a mail is about to what its template may say.</summary>
internal static class MailFacts
{
    /// <summary>A mail may wait for the morning; a deadline that is named too early harms nobody, one named too late does.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(12);

    /// <param name="now">UTC.</param>
    public static MailContent Of(MailMatter matter, MailContent content, DateTimeOffset now) => content with
    {
        Others = [.. matter.Others.Select(person => person.Name)],
        Role = matter.Enrollment?.Role,
        Session = matter.Session is { } session ? new SessionFacts(session.Number, session.StartsAt, session.EndsAt, session.BackupChannel) : null,
        EventAt = matter.Order.EventAt,
        AnswerBy = PatienceAfter(matter.Program.Policy, matter.Order.Template) is { } patience ? now + patience - LongestWait : null,
        Message = matter.Program.SponsorMessage,
        Reasons = matter.Proposal?.Reasons ?? [],
        Purpose = matter.Program.Purpose,
        Ends = matter.Mentorship?.Ends ?? matter.Program.Calendar.Ends,
        Waiting = Waiting(matter, now),
        WorkItem = matter.WorkItem is { } item ? new WorkItemFacts(item.Kind, item.Cause, item.OpenedAt, item.Estimate, [.. matter.Concerned.Select(person => person.Name)]) : null,
        Coordinator = matter.Program.Coordinators[0].Name,
    };

    /// <summary>How long the ladder that sends this mail waits from here; null for mails of no ladder.</summary>
    public static TimeSpan? PatienceAfter(ProgramPolicy policy, MailTemplate template)
    {
        IReadOnlyList<Ladder> ladders =
        [
            policy.Onboarding.Invitation, policy.Onboarding.Profile, policy.Training.Ladder, policy.Proposals.Mentee, policy.Proposals.Mentor,
            policy.Kickoff.Agreement, policy.Reviews.FitCheck, policy.Reviews.Midpoint, policy.Closing.Survey, policy.Closing.FollowUp,
        ];
        var rungs = ladders.Select(ladder => ladder.Nudges.SkipWhile(nudge => nudge.Template != template).ToList()).FirstOrDefault(rest => rest.Count > 0);
        return rungs?.Aggregate(TimeSpan.Zero, (sum, nudge) => sum + nudge.Patience);
    }

    private static WaitingFacts? Waiting(MailMatter matter, DateTimeOffset now)
    {
        if (matter is not { Enrollment.Stage: EnrollmentStage.Ready, Round: { } round })
        {
            return null;
        }

        var next = ProgramTimeline.Of(matter.Program.Calendar).FirstOrDefault(moment => moment.Kind is ProgramMomentKind.Round && moment.At > now);
        WaitingPerson? place = round.Waiting.FirstOrDefault(person => person.PersonId == matter.Order.PersonId);
        return new WaitingFacts(place?.Place, place?.Reason, next?.At);
    }
}
