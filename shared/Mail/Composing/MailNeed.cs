using MentorFlow.Enrollments;
using MentorFlow.Mentorships;
using MentorFlow.People;
using MentorFlow.Rounds;
using MentorFlow.Sessions;
using MentorFlow.WorkItems;

namespace MentorFlow.Mail.Composing;

/// <summary>Whether a mail still has something to say: between the order and the writing people sign, answer, meet and leave.</summary>
public static class MailNeed
{
    /// <param name="now">UTC.</param>
    public static bool IsNeeded(MailMatter matter, DateTimeOffset now) =>
        IsWelcome(matter) && IsTimely(matter, now);

    // What was promised or asked for comes also to those who left the program; nothing comes to those who left the organization.
    private static bool IsWelcome(MailMatter matter)
    {
        if (matter.IsToCoordinator)
        {
            return true;
        }

        var template = matter.Order.Template;
        var gone = matter.Enrollment is { Stage: EnrollmentStage.Left }
            && template is not (MailTemplate.EndedKindly or MailTemplate.SessionCancelled or MailTemplate.NewLink);
        var unsubscribed = !template.IsTransactional() && matter.Preferences?.UnsubscribedFrom.Contains(matter.Program.ProgramId) == true;
        return matter.Recipient is { Standing: not Standing.Left } && !gone && !unsubscribed;
    }

    private static bool IsTimely(MailMatter matter, DateTimeOffset now) => matter.Order.Template switch
    {
        MailTemplate.Invitation or MailTemplate.InvitationReminder => matter.Enrollment is { Stage: EnrollmentStage.Invited },
        MailTemplate.ProfileReminder => matter.Enrollment is { Stage: EnrollmentStage.Accepted },
        MailTemplate.TrainingInvitation or MailTemplate.TrainingReminder => matter.Enrollment is { IsOpen: true, Training.PassedAt: null },
        MailTemplate.TrainingCertificate => matter.Enrollment is { Training.PassedAt: not null },
        MailTemplate.WaitingList => matter.Enrollment is { Stage: EnrollmentStage.Ready },

        MailTemplate.ProposalToMentee or MailTemplate.ProposalToMenteeReminder => matter.Proposal is { Stage: ProposalStage.AwaitingMentee },
        MailTemplate.ProposalToMentor or MailTemplate.ProposalToMentorReminder => matter.Proposal is { Stage: ProposalStage.AwaitingMentor },

        MailTemplate.Introduction or MailTemplate.AgreementReminder => matter.Mentorship is { Stage: MentorshipStage.Kickoff } && !HasSigned(matter),
        MailTemplate.GoalsRequest => matter.Mentorship is { IsOpen: true, Goals: null or { Count: 0 } },
        MailTemplate.StallNudge => matter.Mentorship is { IsOpen: true, PausedAt: null },
        MailTemplate.MentorshipPaused => matter.Mentorship is { IsOpen: true, PausedAt: not null },
        MailTemplate.MentorshipResumed => matter.Mentorship is { IsOpen: true, PausedAt: null },

        MailTemplate.SessionInvitation or MailTemplate.SessionMoved or MailTemplate.SessionReminder => IsAhead(matter, now),
        MailTemplate.SessionAgenda => IsAhead(matter, now) && matter.Session!.Agenda?.ContainsKey(matter.Order.PersonId) != true,
        MailTemplate.SessionRescue or MailTemplate.SessionNewTime => matter.Session is { Stage: SessionStage.Planned, EverybodyArrived: false },
        MailTemplate.SessionCancelled => matter.Session is { Stage: SessionStage.Cancelled },
        MailTemplate.SessionFollowUp or MailTemplate.SessionFollowUpReminder =>
            matter.Session is { Stage: SessionStage.Held } && matter.Session.Pulses?.ContainsKey(matter.Order.PersonId) != true,

        MailTemplate.FitCheck or MailTemplate.MidpointReview or MailTemplate.MidpointReviewReminder => matter.Mentorship is { IsOpen: true } && !matter.HasAnswered,
        MailTemplate.ClosingSurvey or MailTemplate.ClosingSurveyReminder or MailTemplate.FollowUp => matter.Mentorship is not null && !matter.HasAnswered,
        MailTemplate.Certificate => matter.Mentorship is { Stage: MentorshipStage.Closed },
        MailTemplate.EndedKindly or MailTemplate.PartnerLeft => matter.Mentorship is not null,

        MailTemplate.LaunchEvent or MailTemplate.MidpointEvent or MailTemplate.ClosingEvent => matter.Enrollment is { IsOpen: true } && matter.Order.EventAt > now,

        MailTemplate.WorkItemOpened or MailTemplate.WorkItemReminder or MailTemplate.WorkItemToDeputy => matter.WorkItem is { Status: WorkItemStatus.Open },
        MailTemplate.NewLink => true,
        var unknown => throw new InvalidOperationException($"Nothing says when {unknown} is needed."),
    };

    private static bool IsAhead(MailMatter matter, DateTimeOffset now) => matter.Session is { Stage: SessionStage.Planned } && matter.Session.StartsAt > now;

    private static bool HasSigned(MailMatter matter) => matter.Mentorship?.Signatures?.ContainsKey(matter.Order.PersonId) == true;
}
