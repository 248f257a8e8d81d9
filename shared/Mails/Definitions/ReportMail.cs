using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Definitions;

/// <summary>To those who coordinate a program, about how far it is at the end of a month.</summary>
internal abstract class ReportMail(MailTemplate template) : MailDefinition(template)
{
    public sealed override MailSubject About => MailSubject.Report;

    public sealed override bool TellsCoordinator => true;
}
