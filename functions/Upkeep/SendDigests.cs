using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Orchestrations.WorkItems;

namespace MentorFlow.Functions.Upkeep;

/// <summary>Looks every hour in which programs it has become eight in the morning: each has a zone of its own.</summary>
public sealed class SendDigests(IDocumentStore store, DigestActs digests)
{
    [Function(nameof(SendDigests))]
    public async Task RunAsync([TimerTrigger("0 0 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        await foreach (var program in store.ProgramsAsync(cancellation))
        {
            await digests.SendAsync(program.ProgramId, cancellation);
        }
    }
}
