using MentorFlow.Domain.Resources;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Participants.Mentorships;

namespace MentorFlow.Functions.Participants.Resources;

/// <summary>Reads what the members of a mentorship keep, and what stands on the shelf of a program.</summary>
public sealed class PairResources(IDocumentStore store)
{
    /// <returns>The newest first; none for an onlooker, who has no way there (R98).</returns>
    public async Task<IReadOnlyList<KeptResource>> OfAsync(Pair pair, CancellationToken cancellation)
    {
        if (pair.Participant.Visitor.Onlooker is not null)
        {
            return [];
        }

        var resources = await store
            .QueryAsync<Resource>(Partition.Thread(pair.ProgramId, pair.MentorshipId), cancellation: cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);
        var kept = new List<KeptResource>();
        foreach (var resource in resources.OrderByDescending(resource => resource.AddedAt))
        {
            kept.Add(new KeptResource(resource, (await store.FindAsync(ShelfItem.KeyOf(pair.ProgramId, resource.ResourceId), cancellation))?.Value));
        }

        return kept;
    }

    /// <returns>The newest first.</returns>
    public async Task<IReadOnlyList<ShelfItem>> ShelfAsync(string programId, CancellationToken cancellation) =>
    [
        .. (await store.QueryAsync(Partition.Program(programId), new DocumentQuery<ShelfItem>(), cancellation)
            .Select(stored => stored.Value)
            .Where(item => item.RemovedAt is null)
            .ToListAsync(cancellation)).OrderByDescending(item => item.AddedAt),
    ];
}

/// <param name="Shelved">What is, or was, on the program's shelf of it; null for nothing.</param>
public sealed record KeptResource(Resource Resource, ShelfItem? Shelved);
