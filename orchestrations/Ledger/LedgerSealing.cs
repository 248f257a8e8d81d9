using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Ledger;

/// <summary>What a chain looks like on the night of a seal.</summary>
/// <param name="Head">Its stored end; null where it has none.</param>
/// <param name="Sealed">Its end at the last seal; null where it was not sealed yet.</param>
/// <param name="Kept">Whether the entry that was sealed last still stands where it stood.</param>
/// <param name="IsSeal">Whether its newest entry tells of a seal.</param>
internal sealed record ChainStand(Partition Chain, LedgerHead? Head, SealedHead? Sealed, bool Kept, bool IsSeal = false)
{
    /// <summary>Whether it goes on from where it was sealed: only then may its end be sealed.</summary>
    public bool GoesOn => Kept && Head is not null && Head.Sequence >= (Sealed?.Sequence ?? 0);

    public bool HasChanged => GoesOn && Head!.Sequence != (Sealed?.Sequence ?? 0);
}

/// <summary>The ends of all chains are sealed, one seal after the other; pure.</summary>
internal static class LedgerSealing
{
    /// <summary>
    /// The ends that the next seal has. A chain that does not go on keeps the end it was sealed with, so that it is missed for good.
    /// </summary>
    /// <param name="last">The seal before; null before the first.</param>
    /// <returns>Empty where nothing was decided since the seal before but that seal.</returns>
    public static IReadOnlyList<SealedHead> Heads(LedgerSeal? last, IReadOnlyList<ChainStand> chains)
    {
        var changed = chains.Where(chain => chain.HasChanged).ToList();
        return changed.All(IsSealAlone) ? []
            : IsWhole(last) ? [.. chains.Select(chain => chain.GoesOn ? Today(chain) : chain.Sealed).OfType<SealedHead>()]
            : [.. changed.Select(Today)];
    }

    /// <summary>Whether the next seal has the end of every chain.</summary>
    public static bool IsWhole(LedgerSeal? last) => last is null || last.Number % LedgerSeals.Round == 0;

    /// <param name="last">The seal before; null before the first.</param>
    /// <param name="isTaken">Whether there is a seal of that number already.</param>
    /// <param name="parts">Saved before.</param>
    /// <returns>The seal; null when another process was faster.</returns>
    public static Decision<LedgerSeal?> Decide(LedgerSeal? last, bool isTaken, IReadOnlyList<LedgerSealPart> parts, DateTimeOffset now)
    {
        if (isTaken)
        {
            return new Decision<LedgerSeal?>(null);
        }

        var seal = LedgerSeal.Of(last, parts, IsWhole(last), now);
        return new Decision<LedgerSeal?>(seal)
        {
            Writes = new Batch().Create(seal),
            Notes = [new LedgerNote(Actors.System, DecisionName.LedgerSealed, seal.Id, seal.Hash)],
        };
    }

    private static SealedHead Today(ChainStand chain) => new(chain.Chain, chain.Head!.Sequence, chain.Head.Hash);

    // The entry of the seal before is no reason for another.
    private static bool IsSealAlone(ChainStand chain) =>
        chain.IsSeal && chain.Chain == Partition.Organization && chain.Head!.Sequence == (chain.Sealed?.Sequence ?? 0) + 1;
}
