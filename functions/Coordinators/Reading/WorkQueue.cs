using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <param name="Estimate">Of all items of the job together.</param>
public sealed record JobQueue(CoordinatorJob Job, TimeSpan Estimate, IReadOnlyList<WorkItemFacts> Items);

/// <summary>What waits for a coordinator, grouped by the four jobs (R4); the oldest first.</summary>
public sealed class WorkQueue(IDocumentStore store, TimeProvider clock)
{
    /// <param name="snoozed">True for what was put off to a later day, false for what is not; null for both.</param>
    public async Task<IReadOnlyList<JobQueue>> ReadAsync(WorkItemStatus status, Texts texts, CancellationToken cancellation, bool? snoozed = null)
    {
        var now = clock.GetUtcNow();
        var names = new PersonNames(store, texts);
        var items = new List<WorkItemFacts>();
        var query = new DocumentQuery<WorkItem>().Where(item => item.Status, status);
        await foreach (var programId in store.ProgramsAsync(cancellation).Select(program => program.ProgramId).Append(MentoringProgram.OrganizationQueue))
        {
            await foreach (var item in store.QueryAsync(Partition.Program(programId), query, cancellation)
                .Where(item => snoozed is null || item.Value.IsSnoozed(now) == snoozed))
            {
                items.Add(await WorkItemFacts.OfAsync(item.Value, names, texts, cancellation));
            }
        }

        return
        [
            .. Enum.GetValues<CoordinatorJob>().Select(job =>
            {
                var ofJob = items.Where(item => item.Job == job).OrderBy(item => item.OpenedAt).ThenBy(item => item.Key, StringComparer.Ordinal).ToList();
                return new JobQueue(job, ofJob.Aggregate(TimeSpan.Zero, (sum, item) => sum + item.Estimate), ofJob);
            }),
        ];
    }
}
