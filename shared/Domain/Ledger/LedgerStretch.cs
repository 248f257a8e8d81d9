namespace MentorFlow.Domain.Ledger;

/// <summary>Some entries of a chain that follow one another, and what does not fit in them.</summary>
/// <param name="Entries">The newest first.</param>
/// <param name="Next">The id behind which the older ones begin; null where the chain begins.</param>
/// <param name="Faults">Of these entries, of the link of the oldest to the one before it and, with the newest of the chain among them, of its end.</param>
public sealed record LedgerStretch(IReadOnlyList<LedgerEntry> Entries, string? Next, IReadOnlyList<LedgerFault> Faults);
