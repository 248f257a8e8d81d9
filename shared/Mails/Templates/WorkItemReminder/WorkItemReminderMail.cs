using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.WorkItemReminder;

internal sealed class WorkItemReminderMail() : CoordinatorMail(MailTemplate.WorkItemReminder)
{
    public override bool IsNudge => true;
}
