using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Privacy;

/// <summary>
/// Removes the histories of instances about somebody: of those that have ended at once; those about them alone that go on are ended first, and removed when it
/// is done once more. Histories hold ids alone, but who looks into them should find no trace of a way.
/// </summary>
public sealed class EraseHistories(ErasureSearch search)
{
    private const string Because = "The person was erased.";

    /// <returns>How many there were.</returns>
    [Function(nameof(EraseHistories))]
    public async Task<int> RunAsync([ActivityTrigger] ErasureKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var person = await search.WhoAsync(input.PersonId, cancellation);
        var found = await search.InstancesAsync(person, InstanceIds.Erasure(input.PersonId, input.Number), cancellation);
        foreach (var instance in found)
        {
            if (instance.IsCompleted)
            {
                await client.PurgeInstanceAsync(instance.InstanceId, cancellation);
            }
            else
            {
                await client.TerminateInstanceAsync(instance.InstanceId, Because, cancellation);
            }
        }

        return found.Count;
    }
}
