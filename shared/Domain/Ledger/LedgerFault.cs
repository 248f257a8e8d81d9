using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Ledger;

/// <param name="Sequence">Of the entry at which it shows.</param>
public sealed record LedgerFault(Partition Partition, long Sequence, LedgerFaultKind Kind);

public enum LedgerFaultKind
{
    /// <summary>Entries before this one are missing, or it stands in another's place.</summary>
    Gap,

    /// <summary>Its fields no longer give its hash.</summary>
    Edited,

    /// <summary>It does not hold the hash of the entry before.</summary>
    Unlinked,

    /// <summary>The chain ends elsewhere than its head says: the last entries were removed or added by hand.</summary>
    WrongEnd,

    /// <summary>
    /// The chain is gone: it was sealed, or documents of its decisions are there, and no entry is left. The number is that of the last sealed one;
    /// 0 where none was.
    /// </summary>
    Vanished,

    /// <summary>The chain ends before an entry that was sealed: the number is that of the sealed one.</summary>
    Shortened,

    /// <summary>Another entry stands where one was sealed: the chain was written again, with its hashes.</summary>
    Rewritten,

    /// <summary>A seal is missing, was changed, or does not follow the one before. The number is that of the seal.</summary>
    SealBroken,

    /// <summary>The document that the entry is about has other facts than the entry fixed, or is gone.</summary>
    DocumentChanged,
}

/// <param name="Faults">Empty when every chain holds.</param>
public sealed record LedgerReport(int Chains, long Entries, IReadOnlyList<LedgerFault> Faults)
{
    /// <summary>The hash of the last seal, to be compared with what the log has of that night; null before the first.</summary>
    public string? Seal { get; init; }
}
