using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Ledger;

/// <summary>
/// Walks every chain, recomputes every hash, and compares the chains with the seals and the documents with what entries fixed of them. Anyone who can
/// rewrite all chains and all seals stays unseen: the hash of each seal is in the log of its night, to notice that too.
/// </summary>
/// <param name="lasting">What is compared of documents; null compares none.</param>
public sealed class LedgerVerifier(IDocumentStore store, LastingFacts? lasting = null)
{
    private static readonly LastingFacts NoFacts = new();

    private readonly LedgerSeals seals = new(store);

    public async Task<LedgerReport> VerifyAsync(CancellationToken cancellation = default)
    {
        var chains = 0;
        var entries = 0L;
        var known = await seals.ReadAsync(sinceWhole: false, cancellation);
        var faults = new List<LedgerFault>();
        var missing = known.Chains.ToHashSet();
        foreach (var container in Partition.ContainersWithLedger)
        {
            await foreach (var partition in store.PartitionsAsync(container, cancellation))
            {
                var count = await WalkAsync(partition, known, faults, cancellation);
                entries += count;
                chains += count > 0 ? 1 : 0;
                missing.Remove(partition);
            }
        }

        foreach (var gone in missing.OrderBy(chain => chain.ToString(), StringComparer.Ordinal))
        {
            await WalkAsync(gone, known, faults, cancellation);
        }

        return new LedgerReport(chains, entries, [.. faults, .. SealsOf(known, faults)]) { Seal = known.Last?.Hash };
    }

    /// <summary>One chain only.</summary>
    public async Task<LedgerReport> VerifyAsync(Partition partition, CancellationToken cancellation = default) =>
        await VerifyAsync(partition, await seals.ReadAsync(sinceWhole: true, cancellation), cancellation);

    /// <summary>One chain of many that are looked at one after the other.</summary>
    /// <param name="known">What the seals say.</param>
    public async Task<LedgerReport> VerifyAsync(Partition partition, SealedChains known, CancellationToken cancellation = default)
    {
        var faults = new List<LedgerFault>();
        var entries = await WalkAsync(partition, known, faults, cancellation);
        return new LedgerReport(entries > 0 ? 1 : 0, entries, partition == Partition.Organization ? [.. faults, .. SealsOf(known, faults)] : faults);
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

    // A missing seal shows in the chain of seals and at the entry that tells of it: once is enough.
    private static IEnumerable<LedgerFault> SealsOf(SealedChains known, IReadOnlyList<LedgerFault> faults) => known.Faults.Except(faults);

    private async Task<long> WalkAsync(Partition partition, SealedChains known, List<LedgerFault> faults, CancellationToken cancellation)
    {
        var count = 0L;
        var head = await HeadAsync(partition, cancellation);
        var documents = new DocumentFaults(store, lasting ?? NoFacts, partition);
        var sealing = new SealFaults(partition, known);
        LedgerEntry? last = null;
        await foreach (var stored in store.QueryAsync<LedgerEntry>(partition, cancellation: cancellation))
        {
            faults.AddRange(ChainFaults.Of(partition, stored.Value, last));
            faults.AddRange(sealing.Of(stored.Value));
            documents.Hear(stored.Value);
            last = stored.Value;
            count++;
        }

        if (!await EndsWithAsync(partition, last, head, cancellation))
        {
            faults.Add(WrongEnd(partition, last));
        }

        var sealedEnd = sealing.AtEnd(last).ToList();
        faults.AddRange(sealedEnd);
        if (last is null && head is null && sealedEnd.Count == 0 && await IsMissedAsync(partition, cancellation))
        {
            faults.Add(new LedgerFault(partition, 0, LedgerFaultKind.Vanished));
        }

        faults.AddRange(await documents.FindAsync(last, cancellation));
        return count;
    }

    // One that was never sealed is missed by what was decided in it.
    private async Task<bool> IsMissedAsync(Partition partition, CancellationToken cancellation) =>
        lasting is not null
        && partition.Container == Partition.Program("any").Container
        && await lasting.StandInAsync(store, partition, cancellation)
        && await HeadAsync(partition, cancellation) is null;

    /// <param name="head">As it was before the entries were read.</param>
    private async Task<bool> EndsWithAsync(Partition partition, LedgerEntry? newest, LedgerHead? head, CancellationToken cancellation) =>
        ChainFaults.IsEnd(newest, head, head) || ChainFaults.IsEnd(newest, head, await HeadAsync(partition, cancellation));

    private async Task<LedgerHead?> HeadAsync(Partition partition, CancellationToken cancellation) =>
        (await store.FindAsync(LedgerHead.KeyOf(partition), cancellation))?.Value;

    private static LedgerFault WrongEnd(Partition partition, LedgerEntry? newest) => new(partition, newest?.Sequence ?? 0, LedgerFaultKind.WrongEnd);
}
