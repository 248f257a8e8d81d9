using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.MeetingReminder;

internal sealed class MeetingReminderMail() : MeetingMail(MailTemplate.MeetingReminder)
{
    public override bool IsNudge => true;

    public override DateTimeOffset? UselessFrom(MailCase mail) => mail.Order.EventAt;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => IsAhead(mail, now);
}
