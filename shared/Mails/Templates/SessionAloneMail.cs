using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Sessions;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates;

/// <summary>To a session that has begun without everybody.</summary>
internal abstract class SessionAloneMail(MailTemplate template) : SessionMail(template)
{
    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Session is { Stage: SessionStage.Planned, EverybodyArrived: false };

    public override bool IsUrgent(MailCase mail, DateTimeOffset now) => true;
}
