using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Ledger;

/// <summary>Compares a chain, entry by entry, with what the seals say of it; pure.</summary>
internal sealed class SealFaults(Partition chain, SealedChains seals)
{
    private readonly Dictionary<long, string> sealedHashes =
        seals.Of(chain).DistinctBy(head => head.Sequence).ToDictionary(head => head.Sequence, head => head.Hash);

    /// <summary>To be called for each entry, in order.</summary>
    public IEnumerable<LedgerFault> Of(LedgerEntry entry)
    {
        if (sealedHashes.TryGetValue(entry.Sequence, out var hash) && hash != entry.Hash)
        {
            yield return new LedgerFault(chain, entry.Sequence, LedgerFaultKind.Rewritten);
        }

        if (chain == Partition.Organization && entry.Decision == DecisionName.LedgerSealed.Name && !seals.Has(entry))
        {
            yield return LedgerSeals.Broken(NumberOf(entry));
        }
    }

    /// <summary>After the last entry.</summary>
    /// <param name="last">Null when there was none.</param>
    public IEnumerable<LedgerFault> AtEnd(LedgerEntry? last)
    {
        if (seals.LastOf(chain) is { } end && end.Sequence > (last?.Sequence ?? 0))
        {
            yield return new LedgerFault(chain, end.Sequence, last is null ? LedgerFaultKind.Vanished : LedgerFaultKind.Shortened);
        }
    }

    private static long NumberOf(LedgerEntry entry) =>
        long.TryParse(entry.Subject.AsSpan(entry.Subject.IndexOf(':', StringComparison.Ordinal) + 1), out var number) ? number : 0;
}
