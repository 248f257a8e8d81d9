using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Templates.MeetingBooked;

/// <summary>To both, with the time for their calendars; again with every other time.</summary>
internal sealed class MeetingBookedMail() : MeetingMail(MailTemplate.MeetingBooked)
{
    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => IsAhead(mail, now);

    public override CalendarInvitation? EntryOf(MailCase mail, MailContent content, LinkWriter links, DateTimeOffset now) =>
        EntryOf(CalendarMethod.Request, mail, content, links, now);
}
