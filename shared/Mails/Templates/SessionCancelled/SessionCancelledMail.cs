using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Sessions;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Templates.SessionCancelled;

internal sealed class SessionCancelledMail() : SessionDateMail(MailTemplate.SessionCancelled)
{
    public override bool ReachesLeavers => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Session is { Stage: SessionStage.Cancelled };

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Home(mail.PersonId);

    public override CalendarInvitation? EntryOf(MailCase mail, MailContent content, LinkWriter links, DateTimeOffset now) =>
        base.EntryOf(mail, content, links, now) is { } entry ? entry with { Method = CalendarMethod.Cancel } : null;
}
