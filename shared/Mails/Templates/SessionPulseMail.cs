using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Sessions;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates;

/// <summary>Asks how a session was that has been held.</summary>
internal abstract class SessionPulseMail(MailTemplate template) : ParticipantMail(template)
{
    public override MailSubject About => MailSubject.Session;

    public override bool IsOptional => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) =>
        mail.Session is { Stage: SessionStage.Held } session && !mail.IsIn(session.Pulses);

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.FollowUp(mail.PersonId, mail.ProgramId, mail.Session!.SessionId);
}
