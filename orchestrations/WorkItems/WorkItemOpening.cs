using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.WorkItems;

/// <summary>How a work item comes into the queue: once, however often it is asked for.</summary>
internal static class WorkItemOpening
{
    /// <returns>Whether it is new.</returns>
    public static Task<bool> OpenAsync(this Decider decider, NewWorkItem item, string actor, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Program(item.ProgramId),
            async token =>
            {
                var known = await decider.Store.FindAsync(WorkItem.KeyOf(item.ProgramId, item.Key), token);
                return known is null ? Decide(item, actor, decider.Now) : new Decision<bool>(false);
            },
            cancellation);

    /// <summary>Tells the coordinator of the item.</summary>
    public static MailOrder Mail(string programId, string key) => new(
        MailIds.For(WorkItem.KeyOf(programId, key).Id, MailTemplate.WorkItemOpened, MailOrder.Coordinator),
        MailTemplate.WorkItemOpened,
        programId,
        MailOrder.Coordinator,
        WorkItemKey: key);

    private static Decision<bool> Decide(NewWorkItem item, string actor, DateTimeOffset now)
    {
        var opened = new WorkItem(
            item.ProgramId, item.Key, item.Kind, item.Subject, item.InstanceId, item.Cause, now, item.Kind.Estimate(), item.PersonIds)
        {
            GoesOutAt = item.GoesOutAt,
        };
        return new Decision<bool>(true)
        {
            Writes = new Batch().Create(opened),
            Notes = [new LedgerNote(actor, DecisionName.WorkItemOpened, item.Subject.ToString(), item.Kind.ToString(), item)],
        };
    }
}
