using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Calendars;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Templates;

/// <summary>Changes what stands in the recipient's calendar about a session.</summary>
internal abstract class SessionDateMail(MailTemplate template) : SessionMail(template)
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(1);

    public override bool IsUrgent(MailCase mail, DateTimeOffset now) => mail.Session!.StartsAt - now < Soon;

    // Calendars are shared with assistants and teams: the entry has the page's address, never the link that opens it as its owner.
    public override CalendarInvitation? EntryOf(MailCase mail, MailContent content, LinkWriter links, DateTimeOffset now)
    {
        var session = mail.Session!;
        var page = links.SessionPage(mail.ProgramId, session.SessionId);
        return new CalendarInvitation(
            SessionEntry.UidOf(session),
            session.Sequence,
            CalendarMethod.Request,
            now,
            session.StartsAt,
            session.EndsAt,
            SessionEntry.SummaryOf(content.Texts, content.ProgramName, content.Others),
            SessionEntry.DescriptionOf(session, page, content.Texts),
            Mailboxes.Plain(content.Sender),
            [Mailboxes.Plain(mail.Addressee)],
            SessionEntry.PlaceOf(session, page, content.Texts),
            page);
    }
}
