using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Hris;

/// <param name="PersonId">Who keeps their id.</param>
/// <param name="OtherId">Person id of the second record.</param>
public sealed record PersonMerge(string PersonId, string OtherId);

/// <summary>Makes one person of two records of HR, because a coordinator said so.</summary>
public sealed class MergePeople(PersonMergeActs merges)
{
    /// <returns>False where both take part in something.</returns>
    [Function(nameof(MergePeople))]
    public Task<bool> RunAsync([ActivityTrigger] PersonMerge input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        merges.MergeAsync(input.PersonId, input.OtherId, Actors.System, cancellation);
}
