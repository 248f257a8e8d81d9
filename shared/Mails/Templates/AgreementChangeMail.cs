using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates;

/// <summary>Asks for the signature under a change of an agreement that counts.</summary>
internal abstract class AgreementChangeMail(MailTemplate template) : ParticipantMail(template)
{
    public override MailSubject About => MailSubject.Mentorship;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) =>
        mail.IsGoingOn && mail.Mentorship!.Change is { } change && !change.IsSignedBy(mail.PersonId);

    public override Agreement? TermsOf(MailCase mail) => mail.Mentorship?.Change?.Agreement;

    public override DateTimeOffset? AnswerByOf(MailCase mail) => mail.Mentorship?.Change?.AnswerBy;

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Agreement(mail.PersonId, mail.ProgramId, mail.Mentorship!.MentorshipId);
}
