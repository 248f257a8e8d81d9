using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Mails.Definitions;

/// <summary>A mail about a work item, to the one who coordinates the program when it is written.</summary>
internal abstract class CoordinatorMail(MailTemplate template) : MailDefinition(template)
{
    public sealed override MailSubject About => MailSubject.WorkItem;

    public sealed override bool TellsCoordinator => true;

    /// <summary>The first coordinator, unless a mail says otherwise.</summary>
    public virtual Coordinator RecipientIn(MentoringProgram program) => program.Owner;

    /// <summary>Whether there is such a mail for items of the kind: otherwise they stand in the morning's digest alone.</summary>
    public virtual bool Tells(WorkItemKind kind) => true;

    public bool IsNeeded(WorkItem item) => item.Status is WorkItemStatus.Open && Tells(item.Kind);

    /// <summary>Whether it may go out in quiet hours.</summary>
    public bool IsUrgent(WorkItem item) => item.Kind is WorkItemKind.ConcernRaised;
}
