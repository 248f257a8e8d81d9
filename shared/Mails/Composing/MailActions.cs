using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Composing;

/// <summary>Where a mail's links lead: each template has one main action.</summary>
internal static class MailActions
{
    public static MailLinks LinksOf(this LinkWriter links, MailCase mail) => new(
        links.ActionOf(mail),
        links.Home(mail.Recipient.PersonId),
        links.Concern(mail.Recipient.PersonId, mail.Program.ProgramId, mail.Mentorship?.MentorshipId),
        mail.Order.Template.IsOptional() ? links.Unsubscribe(mail.Recipient.PersonId, mail.Program.ProgramId) : null);

    private static Uri ActionOf(this LinkWriter links, MailCase mail)
    {
        var (person, program) = (mail.Recipient.PersonId, mail.Program.ProgramId);
        if (mail.Order.Survey is { } survey)
        {
            return links.Survey(person, program, survey.Kind, survey.Subject);
        }

        return mail.Order.Template switch
        {
            MailTemplate.Invitation or MailTemplate.InvitationReminder => links.Invitation(person, program),
            MailTemplate.ProfileReminder => links.Profile(person, program),
            MailTemplate.TrainingInvitation or MailTemplate.TrainingReminder => links.Training(person, program),
            MailTemplate.TrainingCertificate => links.TrainingCertificate(person, program),

            MailTemplate.ProposalToMentee or MailTemplate.ProposalToMenteeReminder or MailTemplate.ProposalToMentor or MailTemplate.ProposalToMentorReminder =>
                links.Proposal(person, program, mail.Proposal!.ProposalId),

            MailTemplate.Introduction or MailTemplate.AgreementReminder => links.Agreement(person, program, mail.Mentorship!.MentorshipId),
            MailTemplate.GoalsRequest => links.Goals(person, program, mail.Mentorship!.MentorshipId),
            MailTemplate.StallNudge or MailTemplate.MentorshipPaused or MailTemplate.MentorshipResumed => links.Mentorship(person, program, mail.Mentorship!.MentorshipId),
            MailTemplate.Certificate => links.Certificate(person, program, mail.Mentorship!.MentorshipId),

            MailTemplate.SessionFollowUp or MailTemplate.SessionFollowUpReminder => links.FollowUp(person, program, mail.Session!.SessionId),
            MailTemplate.SessionInvitation or MailTemplate.SessionMoved or MailTemplate.SessionAgenda or MailTemplate.SessionReminder
                or MailTemplate.SessionRescue or MailTemplate.SessionNewTime => links.Session(person, program, mail.Session!.SessionId),

            _ => links.Home(person),
        };
    }
}
