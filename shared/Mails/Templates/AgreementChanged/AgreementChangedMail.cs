using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Templates.AgreementChanged;

internal sealed class AgreementChangedMail() : AgreementChangeMail(MailTemplate.AgreementChanged);
