using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Templates.EventReminder;

/// <summary>The only one about an event: to who will come, and to who has not said.</summary>
internal sealed class EventReminderMail() : EventMail(MailTemplate.EventReminder)
{
    public override bool IsNudge => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => base.IsNeeded(mail, now) && mail.Reply is not EventReply.No;

    // The entry is in the calendar already.
    public override CalendarInvitation? EntryOf(MailCase mail, MailContent content, LinkWriter links, DateTimeOffset now) => null;
}
