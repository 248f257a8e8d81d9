using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Conflicts;

public sealed class FindConflicts(ConflictActs conflicts)
{
    [Function(nameof(FindConflicts))]
    public Task<int> RunAsync([ActivityTrigger] ConflictSearch input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        conflicts.SearchAsync(input.PersonId, cancellation);
}
