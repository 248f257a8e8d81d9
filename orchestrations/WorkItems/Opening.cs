using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.WorkItems;

/// <summary>How a work item comes into the queue: once, however often it is asked for.</summary>
internal static class Opening
{
    /// <returns>Whether it is new.</returns>
    public static Task<bool> OpenAsync(this Decider decider, NewWorkItem item, string actor, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Program(item.ProgramId),
            async token =>
            {
                if (await decider.Store.FindAsync<WorkItem>(Partition.Program(item.ProgramId), WorkItem.IdOf(item.Key), token) is not null)
                {
                    return new Decision<bool>(false);
                }

                var opened = new WorkItem(
                    item.ProgramId, item.Key, item.Kind, item.Subject, item.InstanceId, item.Cause, decider.Now, item.Kind.Estimate(), item.PersonIds);
                return new Decision<bool>(true)
                {
                    Writes = new Batch().Create(opened),
                    Notes = [new LedgerNote(actor, "workitem.opened", item.Subject, item.Kind.ToString(), item)],
                };
            },
            cancellation);
}
