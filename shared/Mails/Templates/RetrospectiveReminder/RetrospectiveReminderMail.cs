using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Templates.RetrospectiveReminder;

internal sealed class RetrospectiveReminderMail() : RetrospectiveMail(MailTemplate.RetrospectiveReminder)
{
    public override bool IsNudge => true;
}
