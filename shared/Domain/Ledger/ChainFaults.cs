using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Ledger;

/// <summary>What does not fit between entries that follow one another, and at the end of a chain; pure.</summary>
public static class ChainFaults
{
    /// <summary>Of one entry, and of its link to the one before.</summary>
    /// <param name="previous">The entry before; null where the chain begins.</param>
    public static IEnumerable<LedgerFault> Of(Partition chain, LedgerEntry entry, LedgerEntry? previous) =>
        KindsOf(entry, previous).Select(kind => new LedgerFault(chain, entry.Sequence, kind));

    /// <summary>Of some entries of a chain that are read backwards.</summary>
    /// <param name="before">The entry before the oldest of them; null where that one begins the chain.</param>
    public static IReadOnlyList<LedgerFault> Among(Partition chain, IReadOnlyList<LedgerEntry> newestFirst, LedgerEntry? before) =>
        [.. newestFirst.SelectMany((entry, i) => Of(chain, entry, i + 1 < newestFirst.Count ? newestFirst[i + 1] : before))];

    /// <summary>Whether a chain may end with an entry. Decisions are saved while it is read, so its end may have moved on meanwhile.</summary>
    /// <param name="newest">The newest entry that was read; null when there was none.</param>
    /// <param name="before">The stored end as it was before the entries were read; null when there was none.</param>
    /// <param name="after">The same as it was afterwards.</param>
    public static bool IsEnd(LedgerEntry? newest, LedgerHead? before, LedgerHead? after) =>
        IsAt(newest, before)
        || IsAt(newest, after)
        || (newest is { Sequence: var sequence } && sequence > (before?.Sequence ?? 0) && sequence < (after?.Sequence ?? 0));

    private static bool IsAt(LedgerEntry? newest, LedgerHead? head) => newest?.Sequence == head?.Sequence && newest?.Hash == head?.Hash;

    private static IEnumerable<LedgerFaultKind> KindsOf(LedgerEntry entry, LedgerEntry? previous)
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
