using MentorFlow.Ledger;
using MentorFlow.Orchestrations.Decisions;
using MentorFlow.Storage;
using MentorFlow.WorkItems;

namespace MentorFlow.Orchestrations.WorkItems;

public sealed record WorkItemKey(string ProgramId, string Key);

/// <summary>Takes a work item out of the queue because what it waited for came about by itself.</summary>
public sealed class SettleWorkItem(DecisionDesk desk)
{
    [Function(nameof(SettleWorkItem))]
    public async Task<bool> RunAsync([ActivityTrigger] WorkItemKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var verdict = await desk.DecideAsync<WorkItem>(
            client,
            Partition.Program(input.ProgramId),
            WorkItem.IdOf(input.Key),
            item => WorkItemDecisions.Moot(item, desk.Now),
            item => Consequences.Of(new LedgerNote(Actors.System, "workitem.moot", item.Subject, item.Kind.ToString())),
            cancellation);
        return verdict.Value is not null;
    }
}
