using MentorFlow.Links;
using MentorFlow.Mail.Rendering;

namespace MentorFlow.Mail.Composing;

/// <summary>The links of a mail: one main button, and the ways that are always there.</summary>
internal static class MailLinkage
{
    public static MailLinks Of(MailMatter matter, LinkWriter links)
    {
        if (matter.IsToCoordinator)
        {
            return new MailLinks(links.Console, links.Console, Concern: null, Unsubscribe: null);
        }

        var (person, program) = (matter.Order.PersonId, matter.Program.ProgramId);
        return new MailLinks(
            Action(matter, links),
            links.Home(person),
            links.Concern(person, program, matter.Mentorship is { IsOpen: true } open ? open.MentorshipId : null),
            matter.Order.Template.IsTransactional() ? null : links.Unsubscribe(person, program));
    }

    private static Uri Action(MailMatter matter, LinkWriter links)
    {
        var (person, program, order) = (matter.Order.PersonId, matter.Program.ProgramId, matter.Order);
        return order.Template switch
        {
            MailTemplate.Invitation or MailTemplate.InvitationReminder => links.Invitation(person, program),
            MailTemplate.ProfileReminder => links.Profile(person, program),
            MailTemplate.TrainingInvitation or MailTemplate.TrainingReminder => links.Training(person, program),
            MailTemplate.TrainingCertificate => links.TrainingCertificate(person, program),
            MailTemplate.ProposalToMentee or MailTemplate.ProposalToMenteeReminder or MailTemplate.ProposalToMentor or MailTemplate.ProposalToMentorReminder =>
                links.Proposal(person, program, order.ProposalId!),
            MailTemplate.Introduction or MailTemplate.AgreementReminder => links.Agreement(person, program, order.MentorshipId!),
            MailTemplate.GoalsRequest => links.Goals(person, program, order.MentorshipId!),
            MailTemplate.SessionFollowUp or MailTemplate.SessionFollowUpReminder => links.FollowUp(person, program, order.SessionId!),
            MailTemplate.Certificate => links.Certificate(person, program, order.MentorshipId!),
            MailTemplate.StallNudge or MailTemplate.MentorshipPaused or MailTemplate.MentorshipResumed => links.Mentorship(person, program, order.MentorshipId!),
            MailTemplate.SessionCancelled => links.Home(person),
            _ when matter is { Survey: { } kind, SurveySubject: { } subject } => links.Survey(person, program, kind, subject),
            _ when order.SessionId is { } session => links.Session(person, program, session),
            _ => links.Home(person),
        };
    }
}
