using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Definitions;

/// <summary>To somebody who waits before a page for it, whatever they take part in: at once, by night too, and never with others.</summary>
internal abstract class VisitMail(MailTemplate template) : MailDefinition(template)
{
    public sealed override MailSubject About => MailSubject.Visit;

    public sealed override bool TellsCoordinator => false;
}
