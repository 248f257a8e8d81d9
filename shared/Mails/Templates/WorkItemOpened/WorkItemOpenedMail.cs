using MentorFlow.Domain.Mails;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.WorkItemOpened;

/// <summary>At once for what cannot wait; the rest stands in the morning's digest.</summary>
internal sealed class WorkItemOpenedMail() : CoordinatorMail(MailTemplate.WorkItemOpened)
{
    public override bool Tells(WorkItemKind kind) => kind.IsUrgent();
}
