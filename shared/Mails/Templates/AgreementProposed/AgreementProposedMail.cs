using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.AgreementProposed;

internal sealed class AgreementProposedMail() : AgreementMail(MailTemplate.AgreementProposed)
{
    public override Agreement? TermsOf(MailCase mail) => mail.Mentorship?.Agreement;
}
