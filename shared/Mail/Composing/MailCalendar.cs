using MentorFlow.Calendars;
using MentorFlow.Links;
using MentorFlow.Sessions;

namespace MentorFlow.Mail.Composing;

/// <summary>The calendar part of a mail: one entry a session or event, updated and cancelled under its own UID (RFC 5546).</summary>
internal static class MailCalendar
{
    private static readonly TimeSpan EventLength = TimeSpan.FromHours(1);

    /// <param name="now">UTC.</param>
    /// <returns>Null for mails that put nothing into a calendar.</returns>
    public static CalendarInvitation? Of(MailMatter matter, LinkWriter links, CalendarParty organizer, DateTimeOffset now) => matter switch
    {
        { Order.Template: MailTemplate.SessionInvitation or MailTemplate.SessionMoved, Session: { } session } => OfSession(matter, session, CalendarMethod.Request, links, organizer, now),
        { Order.Template: MailTemplate.SessionCancelled, Session: { } session } => OfSession(matter, session, CalendarMethod.Cancel, links, organizer, now),
        { Order.EventAt: { } at } when matter.Order.Template.IsProgramEvent() => OfEvent(matter, at, links, organizer, now),
        _ => null,
    };

    // Calendars are shared with assistants and teams: the entry has the page's address, never a link that signs somebody in.
    private static CalendarInvitation OfSession(
        MailMatter matter, Session session, CalendarMethod method, LinkWriter links, CalendarParty organizer, DateTimeOffset now)
    {
        var page = links.SessionPage(session.ProgramId, session.SessionId);
        return new CalendarInvitation(
            $"session-{session.SessionId}@{page.Host}",
            session.Sequence,
            method,
            now,
            session.StartsAt,
            session.EndsAt,
            $"Mentoring: {string.Join(" and ", matter.Others.Append(matter.Recipient!).Select(person => person.GivenName).Order(StringComparer.Ordinal))}",
            $"The room is on the session's page; come in by the link in your mail. If the call breaks: {session.BackupChannel}.",
            organizer,
            [.. matter.Others.Append(matter.Recipient!).Select(person => new CalendarParty(person.Name, person.Email)).OrderBy(party => party.Address, StringComparer.Ordinal)],
            Location: page.AbsoluteUri,
            Url: page);
    }

    private static CalendarInvitation OfEvent(MailMatter matter, DateTimeOffset at, LinkWriter links, CalendarParty organizer, DateTimeOffset now)
    {
        var what = matter.Order.Template switch
        {
            MailTemplate.LaunchEvent => "launch",
            MailTemplate.MidpointEvent => "halfway event",
            _ => "closing event",
        };
        return new CalendarInvitation(
            $"{matter.Order.Template}-{matter.Program.ProgramId}@{links.Console.Host}".ToLowerInvariant(),
            Sequence: 0,
            CalendarMethod.Request,
            now,
            at,
            at + EventLength,
            $"{matter.Program.Name}: {what}",
            "Details are in the mail of this invitation.",
            organizer,
            [new CalendarParty(matter.Recipient!.Name, matter.Recipient.Email)]);
    }
}
