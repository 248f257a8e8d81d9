using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Localization;
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
    public override CalendarInvitation EntryOf(MailCase mail, MailContent content, LinkWriter links, DateTimeOffset now)
    {
        var session = mail.Session!;
        var page = links.SessionPage(mail.ProgramId, session.SessionId);
        return new CalendarInvitation(
            CalendarUid.Of($"session:{mail.ProgramId}:{session.SessionId}"),
            session.Sequence,
            CalendarMethod.Request,
            now,
            session.StartsAt,
            session.EndsAt,
            content.Texts["calendar-entry.session.summary", ("program", content.ProgramName), ("partners", content.Others)],
            session.BackupChannel.Length > 0
                ? content.Texts["calendar-entry.session.page-and-backup", ("page", page.AbsoluteUri), ("backup", content.Texts.Channel(session.BackupChannel))]
                : content.Texts["calendar-entry.session.page", ("page", page.AbsoluteUri)],
            Mailboxes.Plain(content.Sender),
            [Mailboxes.Plain(mail.Addressee)],
            Url: page);
    }
}
