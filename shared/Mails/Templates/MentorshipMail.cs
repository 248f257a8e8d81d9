using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates;

/// <summary>Leads to the page of a mentorship.</summary>
internal abstract class MentorshipMail(MailTemplate template) : ParticipantMail(template)
{
    public override MailSubject About => MailSubject.Mentorship;

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Mentorship(mail.PersonId, mail.ProgramId, mail.Mentorship!.MentorshipId);
}
