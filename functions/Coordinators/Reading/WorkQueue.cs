using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <param name="Estimate">Of all items of the job together.</param>
public sealed record JobQueue(CoordinatorJob Job, TimeSpan Estimate, IReadOnlyList<WorkItemFacts> Items);

/// <summary>What waits for a coordinator, grouped by the four jobs (R4); the oldest first.</summary>
public sealed class WorkQueue(IDocumentStore store, ProgramRecords records, PeopleDirectory directory, TimeProvider clock)
{
    /// <param name="scope">Of the reader.</param>
    /// <param name="snoozed">True for what was put off to a later day, false for what is not; null for both.</param>
    public async Task<IReadOnlyList<JobQueue>> ReadAsync(
        WorkItemStatus status, ConsoleScope scope, Texts texts, CancellationToken cancellation, bool? snoozed = null)
    {
        var now = clock.GetUtcNow();
        var names = new PersonNames(store, texts, await directory.ReadAsync(cancellation));
        var items = new List<WorkItemFacts>();
        var programs = store.ProgramsAsync(cancellation).Select(program => program.ProgramId).Append(MentoringProgram.OrganizationQueue);
        await foreach (var programId in programs.Where(scope.Coordinates))
        {
            var ofProgram = await records.ItemsAsync(programId, cancellation);
            foreach (var item in ofProgram.Where(item => item.Status == status && (snoozed is null || item.IsSnoozed(now) == snoozed)))
            {
                var facts = await WorkItemFacts.OfAsync(item, names, texts, now, cancellation);

                // What somebody confided before concerns had pages of their own stands in its item, and not in a list that everybody sees.
                items.Add(item.Cause.Key == WorkItemKinds.WordsOfConcern ? facts with { Cause = texts["causes.concern-raised"], People = [] } : facts);
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
