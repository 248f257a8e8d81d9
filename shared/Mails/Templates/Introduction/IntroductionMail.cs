using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Templates.Introduction;

internal sealed class IntroductionMail() : AgreementMail(MailTemplate.Introduction);
