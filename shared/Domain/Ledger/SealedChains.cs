using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Ledger;

/// <summary>What the seals say of the chains.</summary>
/// <param name="seals">All of them, the first first.</param>
/// <param name="heads">By chain, in the order of the nights.</param>
/// <param name="faults">What does not fit in the chain of seals, as far as it was read.</param>
public sealed class SealedChains(IReadOnlyList<LedgerSeal> seals, ILookup<Partition, SealedHead> heads, IReadOnlyList<LedgerFault> faults)
{
    public IReadOnlyList<LedgerFault> Faults => faults;

    /// <summary>Null before the first.</summary>
    public LedgerSeal? Last => seals.Count == 0 ? null : seals[^1];

    /// <summary>Every chain that was sealed.</summary>
    public IEnumerable<Partition> Chains => heads.Select(chain => chain.Key);

    /// <summary>Its ends, night by night, the first first; empty for one that was not sealed yet.</summary>
    public IEnumerable<SealedHead> Of(Partition chain) => heads[chain];

    /// <summary>Its last end; null for one that was not sealed yet.</summary>
    public SealedHead? LastOf(Partition chain) => heads[chain].LastOrDefault();

    /// <summary>Whether there is a seal as an entry of the organization's chain says.</summary>
    public bool Has(LedgerEntry entry) => seals.Any(seal => entry.Subject == seal.Id && entry.Outcome == seal.Hash);
}
