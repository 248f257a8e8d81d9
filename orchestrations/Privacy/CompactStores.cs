using MentorFlow.Domain.Storage;

namespace MentorFlow.Orchestrations.Privacy;

/// <summary>What was deleted goes from the files of this machine, too: databases are written afresh without it. In the cloud there are none.</summary>
public sealed class CompactStores(IDocumentStore store, IEnumerable<IStoreMaintenance> others)
{
    [Function(nameof(CompactStores))]
    public async Task<bool> RunAsync([ActivityTrigger] ErasureKey input, CancellationToken cancellation)
    {
        if (store is IStoreMaintenance documents)
        {
            await documents.CompactAsync(cancellation);
        }

        foreach (var other in others)
        {
            await other.CompactAsync(cancellation);
        }

        return true;
    }
}
