using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Templates.MeetingCancelled;

/// <summary>To both, so that it leaves both calendars.</summary>
internal sealed class MeetingCancelledMail() : MeetingMail(MailTemplate.MeetingCancelled)
{
    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Meeting?.CancelledAt is not null;

    public override CalendarInvitation? EntryOf(MailCase mail, MailContent content, LinkWriter links, DateTimeOffset now) =>
        EntryOf(CalendarMethod.Cancel, mail, content, links, now);
}
