using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.WorkItems;

public sealed class OpenWorkItem(Decider decider)
{
    [Function(nameof(OpenWorkItem))]
    public Task<bool> RunAsync([ActivityTrigger] NewWorkItem input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Program(input.ProgramId),
            async token =>
            {
                if (await decider.Store.FindAsync<WorkItem>(Partition.Program(input.ProgramId), WorkItem.IdOf(input.Key), token) is not null)
                {
                    return new Decision<bool>(false);
                }

                var item = new WorkItem(
                    input.ProgramId, input.Key, input.Kind, input.Subject, input.InstanceId, input.Cause, decider.Now, input.Kind.Estimate(), input.PersonIds);
                return new Decision<bool>(true)
                {
                    Writes = new Batch().Create(item),
                    Notes = [new LedgerNote(Actors.Orchestrator(input.InstanceId ?? "none"), "workitem.opened", input.Subject, input.Kind.ToString(), input)],
                };
            },
            cancellation);
}
