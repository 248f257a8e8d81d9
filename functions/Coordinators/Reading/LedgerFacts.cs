using MentorFlow.Domain.Ledger;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>A ledger entry in words; its hash is what an auditor compares.</summary>
/// <param name="Words">In the reader's language.</param>
public sealed record LedgerFacts(long Sequence, DateTimeOffset At, string Decision, string Subject, string Words, string InputsHash, string Hash)
{
    public static async ValueTask<LedgerFacts> OfAsync(LedgerEntry entry, PersonNames names, Texts texts, CancellationToken cancellation) => new(
        entry.Sequence,
        entry.At,
        entry.Decision,
        entry.Subject,
        await LedgerWords.OfAsync(entry, names, texts, cancellation),
        entry.InputsHash,
        entry.Hash);
}
