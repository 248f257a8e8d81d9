using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Calendars;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Composing;

/// <summary>The calendar entry that a mail about a date brings along: one attendee, so that nobody's address reaches anybody else.</summary>
internal static class MailCalendar
{
    private static readonly TimeSpan EventLength = TimeSpan.FromHours(1);

    /// <returns>Null for a mail without a date.</returns>
    /// <exception cref="MailRejectedException">An address cannot be mailed to.</exception>
    public static CalendarPart? Of(MailCase mail, MailContent content, CalendarParty to, LinkWriter links, DateTimeOffset now) => mail.Order.Template switch
    {
        MailTemplate.SessionInvitation or MailTemplate.SessionMoved => Write(SessionEntry(mail, content, to, links, now)),
        MailTemplate.SessionCancelled => Write(SessionEntry(mail, content, to, links, now) with { Method = CalendarMethod.Cancel }),
        MailTemplate.LaunchEvent or MailTemplate.MidpointEvent or MailTemplate.ClosingEvent => Write(EventEntry(mail, content, to, now)),
        _ => null,
    };

    // Calendars are shared with assistants and teams: the entry has the page's address, never the link that opens it as its owner.
    private static CalendarInvitation SessionEntry(MailCase mail, MailContent content, CalendarParty to, LinkWriter links, DateTimeOffset now)
    {
        var session = mail.Session!;
        var page = links.SessionPage(mail.Program.ProgramId, session.SessionId);
        return new CalendarInvitation(
            UidOf($"session:{mail.Program.ProgramId}:{session.SessionId}"),
            session.Sequence,
            CalendarMethod.Request,
            now,
            session.StartsAt,
            session.EndsAt,
            $"{content.ProgramName}: {content.Others}",
            $"{page.AbsoluteUri}\n{session.BackupChannel}",
            Mailboxes.Plain(content.Sender),
            [Mailboxes.Plain(to)],
            Url: page);
    }

    // A program's version grows with every change of its calendar, so a moved event replaces the one that people have.
    private static CalendarInvitation EventEntry(MailCase mail, MailContent content, CalendarParty to, DateTimeOffset now)
    {
        var startsAt = mail.Order.EventAt!.Value;
        return new CalendarInvitation(
            UidOf($"event:{mail.Program.ProgramId}:{mail.Order.Template}"),
            mail.Program.Version - 1,
            CalendarMethod.Request,
            now,
            startsAt,
            startsAt + EventLength,
            TitleOf(mail.Order.Template, content.ProgramName),
            mail.Program.Purpose,
            Mailboxes.Plain(content.Sender),
            [Mailboxes.Plain(to)]);
    }

    private static string TitleOf(MailTemplate template, string program) => template switch
    {
        MailTemplate.LaunchEvent => $"{program}: launch",
        MailTemplate.MidpointEvent => $"{program}: halfway event",
        _ => $"{program}: closing event",
    };

    // RFC 7986 asks for ids that say nothing.
    private static string UidOf(string name) => $"{Uuid5.Of(name)}@mentorflow";

    private static CalendarPart Write(CalendarInvitation invitation) => new(CalendarText.MethodOf(invitation), CalendarText.Write(invitation));
}
