using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Sessions;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates;

/// <summary>Asks how a session was that has been held.</summary>
internal abstract class SessionPulseMail(MailTemplate template) : ParticipantMail(template)
{
    public override MailTopic Topic => MailTopic.Questions;

    public override MailSubject About => MailSubject.Session;

    public override bool IsOptional => true;

    public override string AboutOf(MailOrder order) => $"pulse:{order.SessionId}";

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) =>
        mail.Session is { Stage: SessionStage.Held } session && FollowUpDecisions.MissingOf(session, mail.PersonId) is not FollowUpParts.None;

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.FollowUp(mail.PersonId, mail.ProgramId, mail.Session!.SessionId);
}
