using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Templates.AgreementReminder;

internal sealed class AgreementReminderMail() : AgreementMail(MailTemplate.AgreementReminder)
{
    public override bool IsNudge => true;
}
