using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.SessionAgenda;

internal sealed class SessionAgendaMail() : SessionMail(MailTemplate.SessionAgenda)
{
    public override bool IsOptional => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => base.IsNeeded(mail, now) && !mail.IsIn(mail.Session!.Agenda);
}
