using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Templates.AgreementChangeReminder;

internal sealed class AgreementChangeReminderMail() : AgreementChangeMail(MailTemplate.AgreementChangeReminder)
{
    public override bool IsNudge => true;
}
