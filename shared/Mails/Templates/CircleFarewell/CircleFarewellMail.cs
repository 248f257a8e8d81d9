using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Templates.CircleFarewell;

/// <summary>Thanks somebody who has left a circle, which goes on without them, and takes the session that is planned off their calendar.</summary>
internal sealed class CircleFarewellMail() : SessionDateMail(MailTemplate.CircleFarewell)
{
    public override MailTopic Topic => MailTopic.Commitments;

    public override MailSubject About => MailSubject.Mentorship;

    public override bool ReachesLeavers => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Mentorship?.IsMember(mail.PersonId) == false;

    public override bool IsUrgent(MailCase mail, DateTimeOffset now) => mail.Session is not null && base.IsUrgent(mail, now);

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Home(mail.PersonId);

    public override CalendarInvitation? EntryOf(MailCase mail, MailContent content, LinkWriter links, DateTimeOffset now) =>
        mail.Session is not null && base.EntryOf(mail, content, links, now) is { } entry ? entry with { Method = CalendarMethod.Cancel } : null;
}
