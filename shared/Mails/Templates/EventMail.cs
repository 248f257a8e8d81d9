using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Calendars;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Templates;

/// <summary>Invites to an event of the program.</summary>
internal abstract class EventMail(MailTemplate template) : ParticipantMail(template)
{
    public override MailSubject About => MailSubject.Event;

    public override bool IsOptional => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Enrollment.IsOpen && mail.Order.EventAt > now;

    // A program's version grows with every change of its calendar, so a moved event replaces the one that people have.
    public override CalendarInvitation EntryOf(MailCase mail, MailContent content, LinkWriter links, DateTimeOffset now)
    {
        var startsAt = mail.Order.EventAt!.Value;
        return new CalendarInvitation(
            CalendarUid.Of($"event:{mail.ProgramId}:{Template}"),
            mail.Program.Version - 1,
            CalendarMethod.Request,
            now,
            startsAt,
            startsAt + MailContent.EventLength,
            content.Texts[$"calendar-entry.event.{Template}", ("program", content.ProgramName)],
            mail.Program.Purpose,
            Mailboxes.Plain(content.Sender),
            [Mailboxes.Plain(mail.Addressee)]);
    }
}
