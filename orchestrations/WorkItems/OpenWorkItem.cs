using MentorFlow.Ledger;
using MentorFlow.Orchestrations.Decisions;
using MentorFlow.Storage;
using MentorFlow.WorkItems;

namespace MentorFlow.Orchestrations.WorkItems;

/// <param name="Key">Makes the work item's id; the same key opens one item, however often it is asked for.</param>
/// <param name="InstanceId">Who waits for the resolution; null when nobody does.</param>
public sealed record NewWorkItem(
    string ProgramId,
    string Key,
    WorkItemKind Kind,
    string Subject,
    string? InstanceId,
    string Cause,
    IReadOnlyList<string> PersonIds);

public sealed class OpenWorkItem(DecisionDesk desk)
{
    [Function(nameof(OpenWorkItem))]
    public Task<bool> RunAsync([ActivityTrigger] NewWorkItem input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        desk.DecideAsync(
            client,
            Partition.Program(input.ProgramId),
            async token =>
            {
                if (await desk.Store.FindAsync<WorkItem>(Partition.Program(input.ProgramId), WorkItem.IdOf(input.Key), token) is not null)
                {
                    return new Decision<bool>(false);
                }

                var item = new WorkItem(
                    input.ProgramId, input.Key, input.Kind, input.Subject, input.InstanceId, input.Cause, desk.Now, input.Kind.Estimate(), input.PersonIds);
                return new Decision<bool>(true)
                {
                    Writes = new Batch().Create(item),
                    Notes = [new LedgerNote(Actors.Orchestrator(input.InstanceId ?? "none"), "workitem.opened", input.Subject, input.Kind.ToString(), input)],
                };
            },
            cancellation);
}
