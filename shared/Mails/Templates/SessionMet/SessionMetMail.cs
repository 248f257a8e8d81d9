using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Sessions;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.SessionMet;

/// <summary>Asks whether they met, where nobody saw it.</summary>
internal sealed class SessionMetMail() : SessionMail(MailTemplate.SessionMet)
{
    public override MailTopic Topic => MailTopic.Questions;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) =>
        mail.Session is { Stage: SessionStage.Planned } session
        && now >= session.EndsAt
        && !mail.IsIn(session.Told)
        && MeetingDecisions.StageOf(session) is not SessionStage.Held;
}
