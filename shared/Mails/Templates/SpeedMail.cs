using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Speed;
using MentorFlow.Mails.Calendars;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Templates;

/// <summary>About a speed-mentoring event, and leads to its page.</summary>
internal abstract class SpeedMail(MailTemplate template) : ParticipantMail(template)
{
    public override MailTopic Topic => MailTopic.News;

    public override MailSubject About => MailSubject.Speed;

    public override bool IsOptional => true;

    public override bool IsUrgent(MailCase mail, DateTimeOffset now) => mail.Order.EventAt - now < SpeedEvent.Reminder;

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Speed(mail.PersonId, mail.ProgramId, mail.Speed!.Event.Number);

    // Of one that was moved since, another mail tells.
    protected static bool IsAhead(MailCase mail, DateTimeOffset now) =>
        mail.Speed is { Event: var held } && held.At == mail.Order.EventAt && held.At > now && SpeedDecisions.IsInvited(mail.Program.Form, mail.Enrollment);

    /// <summary>Its entry for the recipient's calendar: with the page's address, never the link that opens it as its owner.</summary>
    protected static CalendarInvitation EntryOf(CalendarMethod method, MailCase mail, MailContent content, LinkWriter links, DateTimeOffset now)
    {
        var held = mail.Speed!.Event;
        var page = links.SpeedPage(mail.ProgramId, held.Number);
        return new CalendarInvitation(
            SpeedEntry.UidOf(held),
            held.Sequence,
            method,
            now,
            held.At,
            held.EndsAt,
            content.Texts["calendar-entry.speed", ("program", content.ProgramName)],
            mail.Program.Purpose,
            Mailboxes.Plain(content.Sender),
            [Mailboxes.Plain(mail.Addressee)],
            held.Address ?? page.AbsoluteUri,
            page);
    }
}
