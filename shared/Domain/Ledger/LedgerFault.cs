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
}

/// <param name="Faults">Empty when every chain holds.</param>
public sealed record LedgerReport(int Chains, long Entries, IReadOnlyList<LedgerFault> Faults);
