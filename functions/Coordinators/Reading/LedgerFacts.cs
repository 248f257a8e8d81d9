using MentorFlow.Domain.Ledger;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>A ledger entry in words; its hash is what an auditor compares.</summary>
public sealed record LedgerFacts(long Sequence, DateTimeOffset At, string Decision, string Subject, string Words, string InputsHash, string Hash)
{
    public static async ValueTask<LedgerFacts> OfAsync(LedgerEntry entry, PersonNames names, CancellationToken cancellation) => new(
        entry.Sequence,
        entry.At,
        entry.Decision,
        entry.Subject,
        await LedgerWords.OfAsync(entry, names, cancellation),
        entry.InputsHash,
        entry.Hash);
}
