using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Enrollments;

namespace MentorFlow.Orchestrations.Programs;

/// <param name="Cursor">Where the page before ended; null for the first.</param>
public sealed record TurningPointsPage(string ProgramId, string? Cursor);

/// <summary>Offers a program to the people at a turning point, a page at a time.</summary>
public sealed class OfferTurningPoints(Decider decider, TurningPointActs turningPoints)
{
    private const int PageSize = 25;

    /// <returns>The next cursor; null after the last page.</returns>
    [Function(nameof(OfferTurningPoints))]
    public async Task<string?> RunAsync([ActivityTrigger] TurningPointsPage input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(input.ProgramId), cancellation);
        var page = await decider.Store
            .QueryAsync(Partition.Organization, new DocumentQuery<TurningPointReached>(Limit: PageSize, After: input.Cursor), cancellation)
            .ToListAsync(cancellation);
        foreach (var reached in page)
        {
            await turningPoints.OfferAsync(program, reached.Value, cancellation);
        }

        return page.Count < PageSize ? null : page[^1].Value.Id;
    }
}
