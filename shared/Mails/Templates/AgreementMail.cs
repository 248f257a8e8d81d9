using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates;

/// <summary>Asks for an agreement that the recipient has not signed.</summary>
internal abstract class AgreementMail(MailTemplate template) : ParticipantMail(template)
{
    public override MailSubject About => MailSubject.Mentorship;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.IsGoingOn && !mail.IsIn(mail.Mentorship!.Signatures);

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Agreement(mail.PersonId, mail.ProgramId, mail.Mentorship!.MentorshipId);
}
