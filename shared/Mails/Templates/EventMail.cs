using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Calendars;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Templates;

/// <summary>Invites to an event of the program.</summary>
/// <param name="title">Stands after the program's name in calendars.</param>
internal abstract class EventMail(MailTemplate template, string title) : ParticipantMail(template)
{
    private static readonly TimeSpan Length = TimeSpan.FromHours(1);

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
            startsAt + Length,
            $"{content.ProgramName}: {title}",
            mail.Program.Purpose,
            Mailboxes.Plain(content.Sender),
            [Mailboxes.Plain(mail.Addressee)]);
    }
}
