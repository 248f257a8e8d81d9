using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Ledger;

/// <summary>Seals the ends of all chains in a chain of their own.</summary>
public sealed class SealActs(Decider decider)
{
    /// <summary>Seals what was decided since the seal before. Safe to repeat: where nothing was, there is no seal.</summary>
    /// <returns>The new seal; null where there is none.</returns>
    public async Task<LedgerSeal?> SealAsync(CancellationToken cancellation = default)
    {
        var known = await new LedgerSeals(decider.Store).ReadAsync(sinceWhole: true, cancellation);
        var heads = LedgerSealing.Heads(known.Last, await ChainsAsync(known, cancellation));
        if (heads.Count == 0)
        {
            return null;
        }

        var parts = LedgerSealPart.Of((known.Last?.Number ?? 0) + 1, heads);
        foreach (var part in parts)
        {
            // One part a batch: together they would not fit one.
            await decider.WriteAsync(new Batch().Upsert(part), cancellation);
        }

        return await decider.DecideAsync(
            Partition.Organization,
            async token => LedgerSealing.Decide(
                known.Last, await decider.Store.FindAsync(LedgerSeal.KeyOf(parts[0].Number), token) is not null, parts, decider.Now),
            cancellation);
    }

    private async Task<IReadOnlyList<ChainStand>> ChainsAsync(SealedChains known, CancellationToken cancellation)
    {
        var chains = known.Chains.ToHashSet();
        foreach (var container in Partition.ContainersWithLedger)
        {
            await foreach (var chain in decider.Store.PartitionsAsync(container, cancellation))
            {
                chains.Add(chain);
            }
        }

        var stands = new List<ChainStand>(chains.Count);
        foreach (var chain in chains.OrderBy(chain => chain.ToString(), StringComparer.Ordinal))
        {
            stands.Add(await StandAsync(chain, known.LastOf(chain), cancellation));
        }

        return stands;
    }

    // Most chains have not changed since: they cost one read.
    private async Task<ChainStand> StandAsync(Partition chain, SealedHead? end, CancellationToken cancellation)
    {
        var head = (await decider.Store.FindAsync(LedgerHead.KeyOf(chain), cancellation))?.Value;
        if (head is null || head.Sequence <= (end?.Sequence ?? 0))
        {
            return new ChainStand(chain, head, end, Kept: end is null || head?.Hash == end.Hash);
        }

        var then = end is null ? null : await decider.Store.FindAsync(LedgerEntry.KeyOf(chain, end.Sequence), cancellation);
        var newest = chain == Partition.Organization ? await decider.Store.FindAsync(LedgerEntry.KeyOf(chain, head.Sequence), cancellation) : null;
        return new ChainStand(
            chain, head, end, Kept: end is null || then?.Value.Hash == end.Hash, newest?.Value.Decision == DecisionName.LedgerSealed.Name);
    }
}
