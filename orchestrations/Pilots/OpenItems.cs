using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Orchestrations.Pilots;

/// <summary>Work items that are decided on a page of their own: what is done there is the decision about them, too, and counts as work.</summary>
internal static class OpenItems
{
    public static async Task<IReadOnlyList<Stored<WorkItem>>> OpenItemsAsync(
        this IDocumentStore store, string programId, WorkItemKind kind, CancellationToken cancellation) =>
        await store
            .QueryAsync(
                Partition.Program(programId),
                new DocumentQuery<WorkItem>().Where(item => item.Status, WorkItemStatus.Open).Where(item => item.Kind, kind),
                cancellation)
            .ToListAsync(cancellation);

    /// <returns>What the ledger notes of it.</returns>
    public static IReadOnlyList<LedgerNote> ResolvedIn(this IReadOnlyList<Stored<WorkItem>> open, Batch writes, string actor, DateTimeOffset now)
    {
        var resolution = new Resolution(ResolutionKind.Close);
        var notes = new List<LedgerNote>();
        foreach (var item in open)
        {
            if (WorkItemDecisions.Resolve(item.Value, resolution, actor.Split(':', 2)[^1], now).Value is { } resolved)
            {
                writes.Replace(item, resolved);
                notes.Add(new LedgerNote(actor, DecisionName.WorkItemResolved, resolved.Subject.ToString(), resolution.Kind.ToString(), resolution));
            }
        }

        return notes;
    }
}
