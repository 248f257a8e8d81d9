using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Orchestrations.WorkItems;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>What became of one of several items that were decided at once.</summary>
/// <param name="Refused">Why nothing was changed; null where it was decided.</param>
public sealed record ItemOutcome(string ProgramId, string Key, RefusalReason? Refused);

/// <summary>Decides several items of the queue with one choice, each by itself: what was stale is said of it alone.</summary>
public sealed class SeveralItems(CoordinatorActs coordinators, WorkLoadActs load)
{
    /// <summary>Each is a decision of its own.</summary>
    public const int Most = 100;

    /// <param name="took">What the look at all of them took; null where it was not measured.</param>
    public async Task<IReadOnlyList<ItemOutcome>> DecideAsync(
        HttpRequest request, IReadOnlyCollection<WorkItemKey> items, Resolution resolution, TimeSpan? took, CancellationToken cancellation)
    {
        var outcomes = new List<ItemOutcome>();
        foreach (var (programId, key) in items)
        {
            outcomes.Add(new ItemOutcome(
                programId,
                key,
                request.Scope().Coordinates(programId)
                    ? (await coordinators.ResolveAsync(programId, key, resolution, request.Coordinator().Id, cancellation)).Refusal?.Reason
                    : RefusalReason.Unknown));
        }

        var decided = outcomes.Where(outcome => outcome.Refused is null).ToList();
        if (took is { } minutes)
        {
            foreach (var outcome in decided)
            {
                await load.CountAsync(outcome.ProgramId, outcome.Key, minutes / decided.Count, cancellation);
            }
        }

        return outcomes;
    }
}
