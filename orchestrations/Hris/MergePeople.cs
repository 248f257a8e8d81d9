using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Hris;

/// <param name="PersonId">Of the first record.</param>
/// <param name="OtherId">Person id of the second record.</param>
public sealed record PersonMerge(string PersonId, string OtherId);

/// <summary>
/// Makes one person of two records of HR, because a coordinator said so. The first keeps their id; where only the second takes part in something, the
/// second does. What somebody takes part in is never moved: its instances, links and ledger know them by their id.
/// </summary>
public sealed class MergePeople(PersonMergeActs merges)
{
    /// <returns>False where both take part in something.</returns>
    [Function(nameof(MergePeople))]
    public async Task<bool> RunAsync([ActivityTrigger] PersonMerge input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        await merges.MergeAsync(input.PersonId, input.OtherId, Actors.System, cancellation)
        || await merges.MergeAsync(input.OtherId, input.PersonId, Actors.System, cancellation);
}
