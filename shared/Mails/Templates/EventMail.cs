using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Mails.Calendars;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Templates;

/// <summary>Invites to an event of the program.</summary>
internal abstract class EventMail(MailTemplate template) : ParticipantMail(template)
{
    public override MailSubject About => MailSubject.Event;

    public override bool IsOptional => true;

    public override ProgramMomentKind? Event { get; } = EventDecisions.KindOf(template.ToString());

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Event(mail.PersonId, mail.ProgramId, Template.ToString());

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Enrollment.IsOpen && mail.Order.EventAt > now;

    // A program's version grows with every change of its calendar, and an event's sequence with every change of its place, so that the entry that people
    // have is replaced. It has the page's address, never the link that opens it as its owner.
    public override CalendarInvitation EntryOf(MailCase mail, MailContent content, LinkWriter links, DateTimeOffset now)
    {
        var startsAt = mail.Order.EventAt!.Value;
        var page = links.EventPage(mail.ProgramId, Template.ToString());
        return new CalendarInvitation(
            CalendarUid.Of($"event:{mail.ProgramId}:{Template}"),
            mail.Program.Version - 1 + (mail.Event?.Sequence ?? 0),
            CalendarMethod.Request,
            now,
            startsAt,
            startsAt + ProgramEvent.Length,
            content.Texts[$"calendar-entry.event.{Template}", ("program", content.ProgramName)],
            mail.Program.Purpose,
            Mailboxes.Plain(content.Sender),
            [Mailboxes.Plain(mail.Addressee)],
            (content.EventPlace ?? page).AbsoluteUri,
            page);
    }
}
