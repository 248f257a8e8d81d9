using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Video;
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
            PlaceOf(session, page, content.Texts),
            page);
    }

    // What a calendar shows as the place is what people tap on the way to a session.
    private static string? PlaceOf(Session session, Uri page, Texts texts) => session.Channel switch
    {
        null => null,
        { } video when VideoSettings.IsAnyVideo(video) => page.AbsoluteUri,
        { } phone when Languages.BuiltIn.IsPhone(phone) && Channel.Of(session.BackupChannel) is Channel.Number number =>
            texts["calendar-entry.session.phone", ("phone", phone), ("number", number.Phone.Written)],
        { } channel => channel,
    };
}
