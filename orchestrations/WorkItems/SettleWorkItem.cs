using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.WorkItems;

/// <summary>Takes a work item out of the queue because what it waited for came about by itself.</summary>
public sealed class SettleWorkItem(Decider decider)
{
    [Function(nameof(SettleWorkItem))]
    public async Task<bool> RunAsync([ActivityTrigger] WorkItemKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var verdict = await decider.DecideAsync(
            WorkItem.KeyOf(input.ProgramId, input.Key),
            item => WorkItemDecisions.Moot(item, decider.Now),
            item => Consequences.Of(new LedgerNote(Actors.System, DecisionName.WorkItemMoot, item.Subject.ToString(), item.Kind.ToString())),
            cancellation);
        return verdict.Value is not null;
    }
}
