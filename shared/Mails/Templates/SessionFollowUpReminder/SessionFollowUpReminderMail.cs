using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Templates.SessionFollowUpReminder;

internal sealed class SessionFollowUpReminderMail() : SessionPulseMail(MailTemplate.SessionFollowUpReminder)
{
    public override bool IsNudge => true;
}
