using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Templates.ProgramChangeReminder;

internal sealed class ProgramChangeReminderMail() : AgreementChangeMail(MailTemplate.ProgramChangeReminder)
{
    public override bool IsNudge => true;
}
