using MentorFlow.Domain.Storage;
using MentorFlow.Json;

namespace MentorFlow.Domain.Ledger;

/// <summary>Reads the chain of seals, and verifies it on the way.</summary>
public sealed class LedgerSeals(IDocumentStore store)
{
    /// <summary>Of as many seals one has the end of every chain, so that a look at today needs no more of them.</summary>
    public const int Round = 30;

    /// <param name="sinceWhole">Leaves out the ends of seals before the last whole one, which the later ones have again.</param>
    public async Task<SealedChains> ReadAsync(bool sinceWhole, CancellationToken cancellation = default)
    {
        var seals = await store.QueryAsync<LedgerSeal>(Partition.Organization, cancellation: cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);
        var faults = new List<LedgerFault>();
        var heads = new List<SealedHead>();
        var first = sinceWhole ? Math.Max(0, seals.FindLastIndex(seal => seal.IsWhole)) : 0;
        for (var i = 0; i < seals.Count; i++)
        {
            var (fits, ends) = (Follows(seals[i], i == 0 ? null : seals[i - 1]), Array.Empty<SealedHead>());
            if (i >= first)
            {
                ends = await HeadsAsync(seals[i], cancellation);
                fits = fits && ends.Length > 0 && InputsHash.Of(ends) == seals[i].HeadsHash;
            }

            heads.AddRange(ends);
            if (!fits)
            {
                faults.Add(Broken(seals[i].Number));
            }
        }

        return new SealedChains(seals, heads.ToLookup(head => head.Chain), faults);
    }

    internal static LedgerFault Broken(long number) => new(Partition.Organization, number, LedgerFaultKind.SealBroken);

    private static bool Follows(LedgerSeal seal, LedgerSeal? previous) =>
        seal.Number == (previous?.Number ?? 0) + 1
        && seal.PreviousHash == (previous?.Hash ?? HashChain.Origin)
        && seal.Hash == LedgerSeal.HashOf(seal);

    private async Task<SealedHead[]> HeadsAsync(LedgerSeal seal, CancellationToken cancellation)
    {
        var ofSeal = new DocumentQuery<LedgerSealPart>(IdPrefix: LedgerSealPart.PrefixOf(seal.Number, seal.HeadsHash));
        var parts = await store.QueryAsync(Partition.Organization, ofSeal, cancellation).Select(stored => stored.Value).ToListAsync(cancellation);
        return parts.Count == seal.Parts ? [.. parts.SelectMany(part => part.Heads)] : [];
    }
}
