using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Ledger;

/// <summary>
/// Walks every chain and recomputes every hash. Anyone who can rewrite a whole chain with its head stays unseen: keep the hashes of heads elsewhere to
/// notice that too.
/// </summary>
public sealed class LedgerVerifier(IDocumentStore store)
{
    public async Task<LedgerReport> VerifyAsync(CancellationToken cancellation = default)
    {
        var chains = 0;
        var entries = 0L;
        var faults = new List<LedgerFault>();
        foreach (var container in Partition.Containers)
        {
            await foreach (var partition in store.PartitionsAsync(container, cancellation))
            {
                var count = await VerifyAsync(partition, faults, cancellation);
                entries += count;
                chains += count > 0 ? 1 : 0;
            }
        }

        return new LedgerReport(chains, entries, faults);
    }

    /// <summary>One chain only.</summary>
    public async Task<LedgerReport> VerifyAsync(Partition partition, CancellationToken cancellation = default)
    {
        var faults = new List<LedgerFault>();
        var entries = await VerifyAsync(partition, faults, cancellation);
        return new LedgerReport(entries > 0 ? 1 : 0, entries, faults);
    }

    private async Task<long> VerifyAsync(Partition partition, List<LedgerFault> faults, CancellationToken cancellation)
    {
        var count = 0L;
        LedgerEntry? last = null;
        await foreach (var stored in store.QueryAsync<LedgerEntry>(partition, cancellation: cancellation))
        {
            var entry = stored.Value;
            faults.AddRange(FaultsOf(entry, last).Select(kind => new LedgerFault(partition, entry.Sequence, kind)));
            last = entry;
            count++;
        }

        var head = await store.FindAsync(LedgerHead.KeyOf(partition), cancellation);
        if (head?.Value.Sequence != last?.Sequence || head?.Value.Hash != last?.Hash)
        {
            faults.Add(new LedgerFault(partition, last?.Sequence ?? 0, LedgerFaultKind.WrongEnd));
        }

        return count;
    }

    private static IEnumerable<LedgerFaultKind> FaultsOf(LedgerEntry entry, LedgerEntry? previous)
    {
        if (entry.Sequence != (previous?.Sequence ?? 0) + 1)
        {
            yield return LedgerFaultKind.Gap;
        }

        if (entry.PreviousHash != (previous?.Hash ?? HashChain.Origin))
        {
            yield return LedgerFaultKind.Unlinked;
        }

        if (entry.Hash != HashChain.HashOf(entry))
        {
            yield return LedgerFaultKind.Edited;
        }
    }
}
