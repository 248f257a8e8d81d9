using MentorFlow.Domain.Hris;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Hris;

/// <summary>Who holds the mail address that HR says is a person's.</summary>
public sealed class FindTwin(Decider decider)
{
    /// <returns>Person id; null when nobody else does.</returns>
    [Function(nameof(FindTwin))]
    public async Task<string?> RunAsync([ActivityTrigger] string personId, CancellationToken cancellation) =>
        (await decider.LoadAsync(HrisRecord.KeyOf(personId), cancellation)).Twin;
}
