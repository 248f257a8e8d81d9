using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;

namespace MentorFlow.Mails.Composing;

/// <summary>Whether a mail still makes sense when it is written: between order and writing people answer, leave, or do what they would be reminded of.</summary>
internal static class MailNeed
{
    public static bool IsNeeded(this MailCase mail, DateTimeOffset now) =>
        IsWelcome(mail) && (mail.Order.Template switch
        {
            MailTemplate.Invitation or MailTemplate.InvitationReminder => mail.Enrollment.Stage is EnrollmentStage.Planned or EnrollmentStage.Invited,
            MailTemplate.ProfileReminder => mail.Enrollment.Stage is EnrollmentStage.Accepted,
            MailTemplate.TrainingInvitation or MailTemplate.TrainingReminder => mail.Enrollment is { IsOpen: true, Training: not { PassedAt: not null } },
            MailTemplate.TrainingCertificate => mail.Enrollment.Training is { PassedAt: not null },

            MailTemplate.ProposalToMentee or MailTemplate.ProposalToMenteeReminder => mail.Proposal?.Stage is ProposalStage.AwaitingMentee,
            MailTemplate.ProposalToMentor or MailTemplate.ProposalToMentorReminder => mail.Proposal?.Stage is ProposalStage.AwaitingMentor,
            MailTemplate.WaitingList => mail is { Place: not null, Enrollment.Stage: EnrollmentStage.Ready },

            MailTemplate.Introduction or MailTemplate.AgreementReminder => IsGoingOn(mail) && !HasSigned(mail),
            MailTemplate.GoalsRequest => IsGoingOn(mail) && mail.Mentorship!.Goals is null or { Count: 0 },
            MailTemplate.StallNudge => IsGoingOn(mail),

            MailTemplate.SessionInvitation or MailTemplate.SessionMoved or MailTemplate.SessionReminder => IsAhead(mail, now),
            MailTemplate.SessionAgenda => IsAhead(mail, now) && !Has(mail.Session!.Agenda, mail),
            MailTemplate.SessionRescue or MailTemplate.SessionNewTime => mail.Session is { Stage: SessionStage.Planned, EverybodyArrived: false },
            MailTemplate.SessionCancelled => mail.Session is { Stage: SessionStage.Cancelled },
            MailTemplate.SessionFollowUp or MailTemplate.SessionFollowUpReminder => mail.Session is { Stage: SessionStage.Held } && !Has(mail.Session.Pulses, mail),

            MailTemplate.FitCheck or MailTemplate.MidpointReview or MailTemplate.MidpointReviewReminder => IsGoingOn(mail) && !mail.IsAnswered,
            MailTemplate.ClosingSurvey or MailTemplate.ClosingSurveyReminder => mail.Mentorship is { Stage: not MentorshipStage.Ended } && !mail.IsAnswered,
            MailTemplate.Certificate => mail.Mentorship is { Stage: MentorshipStage.Closed },
            MailTemplate.FollowUp => mail.Mentorship is { Stage: MentorshipStage.Closed } && !mail.IsAnswered,

            MailTemplate.EndedKindly or MailTemplate.PartnerLeft => mail.Mentorship is { Stage: MentorshipStage.Ended },
            MailTemplate.MentorshipPaused => mail.Mentorship is { IsOpen: true, PausedAt: not null },
            MailTemplate.MentorshipResumed => mail.Mentorship is { IsOpen: true, PausedAt: null },

            MailTemplate.LaunchEvent or MailTemplate.MidpointEvent or MailTemplate.ClosingEvent => mail.Enrollment.IsOpen && mail.Order.EventAt > now,
            MailTemplate.NewLink => true,
            _ => false,
        });

    // Who has left hears only how it ended; who is on leave is left in peace, but for what concerns a commitment.
    private static bool IsWelcome(MailCase mail) =>
        mail.Recipient.Standing is not Standing.Left
        && (mail.Enrollment.Stage is not EnrollmentStage.Left || mail.Order.Template is MailTemplate.EndedKindly or MailTemplate.SessionCancelled or MailTemplate.NewLink)
        && (!mail.Order.Template.IsOptional() || (!mail.IsUnsubscribed && mail.Recipient.Standing is Standing.Active));

    private static bool IsGoingOn(MailCase mail) => mail.Mentorship is { IsOpen: true, PausedAt: null };

    private static bool HasSigned(MailCase mail) => Has(mail.Mentorship!.Signatures, mail);

    private static bool IsAhead(MailCase mail, DateTimeOffset now) => mail.Session is { Stage: SessionStage.Planned } session && session.StartsAt > now;

    private static bool Has<T>(IReadOnlyDictionary<string, T>? byPerson, MailCase mail) => byPerson?.ContainsKey(mail.Recipient.PersonId) == true;
}
