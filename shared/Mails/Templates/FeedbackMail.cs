using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates;

/// <summary>Leads to the page where the members of a mentorship give each other feedback.</summary>
internal abstract class FeedbackMail(MailTemplate template) : ParticipantMail(template)
{
    public override MailSubject About => MailSubject.Mentorship;

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Feedback(mail.PersonId, mail.ProgramId, mail.Mentorship!.MentorshipId);
}
