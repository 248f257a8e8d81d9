using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.SessionAgenda;

internal sealed class SessionAgendaMail() : SessionMail(MailTemplate.SessionAgenda)
{
    public override MailTopic Topic => MailTopic.Prompts;

    public override bool IsOptional => true;

    public override bool LooksBack => true;

    public override DateTimeOffset? UselessFrom(MailCase mail) => mail.Session?.StartsAt;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => base.IsNeeded(mail, now) && !mail.IsIn(mail.Session!.Agenda);
}
