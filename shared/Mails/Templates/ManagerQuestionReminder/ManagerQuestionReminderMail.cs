using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.ManagerQuestionReminder;

internal sealed class ManagerQuestionReminderMail() : ManagerMail(MailTemplate.ManagerQuestionReminder)
{
    public override bool IsNudge => true;
}
