using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Telemetry;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Coordinators.Reading;

namespace MentorFlow.Functions.Upkeep;

/// <summary>
/// Counts the work items that wait past their time: nothing happens at the moment one becomes overdue, so somebody has to look. An alert watches the
/// figure.
/// </summary>
public sealed class CountOverdueWorkItems(IDocumentStore store, TimeProvider clock, MentorFlowMeter meter)
{
    private static readonly DocumentQuery<WorkItem> Open = new DocumentQuery<WorkItem>().Where(item => item.Status, WorkItemStatus.Open);

    [Function(nameof(CountOverdueWorkItems))]
    public async Task RunAsync([TimerTrigger("0 0 * * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        if (!meter.WorkItemsOverdue.Enabled)
        {
            return;
        }

        var overdue = await OverdueAsync(MentoringProgram.OrganizationQueue, WorkItemPolicy.Default, cancellation);
        await foreach (var listed in store.ProgramsAsync(cancellation))
        {
            var program = await store.ReadProgramAsync(listed.ProgramId, cancellation);
            overdue += await OverdueAsync(listed.ProgramId, program?.Policy.WorkItems ?? WorkItemPolicy.Default, cancellation);
        }

        meter.WorkItemsOverdue.Record(overdue);
    }

    private ValueTask<int> OverdueAsync(string programId, WorkItemPolicy policy, CancellationToken cancellation) =>
        store.QueryAsync(Partition.Program(programId), Open, cancellation)
            .CountAsync(item => item.Value.OpenedAt + policy.RemindAfter <= clock.GetUtcNow(), cancellation);
}
