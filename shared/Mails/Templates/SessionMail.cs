using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Sessions;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates;

/// <summary>About a session that is ahead, and leads to its page.</summary>
internal abstract class SessionMail(MailTemplate template) : ParticipantMail(template)
{
    public override MailTopic Topic => MailTopic.Sessions;

    public override MailSubject About => MailSubject.Session;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) =>
        mail.Session is { Stage: SessionStage.Planned } session && session.StartsAt > now;

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Session(mail.PersonId, mail.ProgramId, mail.Session!.SessionId);
}
