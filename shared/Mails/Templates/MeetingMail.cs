using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Meetings;
using MentorFlow.Mails.Calendars;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Templates;

/// <summary>About one meeting of two people without an agreement, and leads to its page.</summary>
internal abstract class MeetingMail(MailTemplate template) : ParticipantMail(template)
{
    public override MailSubject About => MailSubject.Meeting;

    public override bool IsUrgent(MailCase mail, DateTimeOffset now) => mail.Meeting?.At - now < MeetingBooking.Reminder;

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Meeting(mail.PersonId, mail.ProgramId, mail.Order.Subject!);

    /// <summary>Whether it takes place at the time of which the mail tells; of another, another mail does.</summary>
    protected static bool IsAhead(MailCase mail, DateTimeOffset now) =>
        mail.Meeting is { CancelledAt: null, At: { } at } && at == mail.Order.EventAt && at > now;

    /// <summary>Its entry for the recipient's calendar: with the page's address, never the link that opens it as its owner.</summary>
    protected static CalendarInvitation? EntryOf(CalendarMethod method, MailCase mail, MailContent content, LinkWriter links, DateTimeOffset now)
    {
        if (mail.Meeting is not { At: { } startsAt, EndsAt: { } endsAt } booking)
        {
            return null;
        }

        var page = links.MeetingPage(mail.ProgramId, booking.BookingId);
        return new CalendarInvitation(
            FeedText.UidOfMeeting(mail.ProgramId, booking.BookingId),
            booking.Sequence,
            method,
            now,
            startsAt,
            endsAt,
            content.Texts["meetings.calendar", ("program", content.ProgramName), ("partners", content.Others)],
            booking.Topic,
            Mailboxes.Plain(content.Sender),
            [Mailboxes.Plain(mail.Addressee)],
            page.AbsoluteUri,
            page);
    }
}
