using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Orchestrations.Hris;

/// <summary>Who holds the mail address that HR says is a person's.</summary>
public sealed class FindTwin(IDocumentStore store)
{
    /// <returns>Person id; null when nobody else does.</returns>
    [Function(nameof(FindTwin))]
    public async Task<string?> RunAsync([ActivityTrigger] string personId, CancellationToken cancellation) =>
        (await store.FindAsync(HrisRecord.KeyOf(personId), cancellation))?.Value.Twin;
}
