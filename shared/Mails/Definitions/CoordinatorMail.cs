using MentorFlow.Domain.Concerns;
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

    /// <summary>For what somebody confided or asked: the one whom the order names among those whom it has reached, or who answers for it.</summary>
    public Coordinator RecipientIn(MentoringProgram program, Concern concern, MailOrder order)
    {
        var keeper = concern.Keepers.FirstOrDefault(one => one.Kind.ToString() == order.Subject) ?? concern.Owner;
        return program.Coordinators.FirstOrDefault(coordinator => keeper.Is(coordinator.Email)) ?? RecipientIn(program);
    }

    /// <summary>Whether there is such a mail for items of the kind: otherwise they stand in the morning's digest alone.</summary>
    public virtual bool Tells(WorkItemKind kind) => true;

    public bool IsNeeded(WorkItem item) => item.Status is WorkItemStatus.Open && Tells(item.Kind);

    /// <summary>Whether it may go out in quiet hours.</summary>
    public bool IsUrgent(WorkItem item) => item.Kind is WorkItemKind.ConcernRaised;
}
