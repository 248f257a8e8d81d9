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

    /// <summary>Some entries of one chain, the newest first, verified among themselves: what somebody looks at costs no walk through the rest.</summary>
    /// <param name="after">The id that the entries before these ended with; null for the newest of the chain, which must be its stored end.</param>
    /// <param name="most">At least one.</param>
    public async Task<LedgerStretch> ReadAsync(Partition partition, string? after, int most, CancellationToken cancellation = default)
    {
        var head = after is null ? await HeadAsync(partition, cancellation) : null;
        var backwards = new DocumentQuery<LedgerEntry>(Limit: most + 1, Descending: true, After: after);
        var found = await store.QueryAsync(partition, backwards, cancellation).Select(stored => stored.Value).ToListAsync(cancellation);
        var entries = found.Take(most).ToList();
        var faults = ChainFaults.Among(partition, entries, found.ElementAtOrDefault(most));
        if (after is null && !await EndsWithAsync(partition, entries.FirstOrDefault(), head, cancellation))
        {
            faults = [WrongEnd(partition, entries.FirstOrDefault()), .. faults];
        }

        return new LedgerStretch(entries, found.Count > most ? entries[^1].Id : null, faults);
    }

    private async Task<long> VerifyAsync(Partition partition, List<LedgerFault> faults, CancellationToken cancellation)
    {
        var count = 0L;
        var head = await HeadAsync(partition, cancellation);
        LedgerEntry? last = null;
        await foreach (var stored in store.QueryAsync<LedgerEntry>(partition, cancellation: cancellation))
        {
            faults.AddRange(ChainFaults.Of(partition, stored.Value, last));
            last = stored.Value;
            count++;
        }

        if (!await EndsWithAsync(partition, last, head, cancellation))
        {
            faults.Add(WrongEnd(partition, last));
        }

        return count;
    }

    /// <param name="head">As it was before the entries were read.</param>
    private async Task<bool> EndsWithAsync(Partition partition, LedgerEntry? newest, LedgerHead? head, CancellationToken cancellation) =>
        ChainFaults.IsEnd(newest, head, head) || ChainFaults.IsEnd(newest, head, await HeadAsync(partition, cancellation));

    private async Task<LedgerHead?> HeadAsync(Partition partition, CancellationToken cancellation) =>
        (await store.FindAsync(LedgerHead.KeyOf(partition), cancellation))?.Value;

    private static LedgerFault WrongEnd(Partition partition, LedgerEntry? newest) => new(partition, newest?.Sequence ?? 0, LedgerFaultKind.WrongEnd);
}
