using MentorFlow.Domain.Ledger;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>A ledger entry in words; its hash is what an auditor compares.</summary>
/// <param name="About">What the subject is called, in the reader's language.</param>
/// <param name="Words">In the reader's language.</param>
public sealed record LedgerFacts(long Sequence, DateTimeOffset At, string Decision, string Subject, string About, string Words, string InputsHash, string Hash)
{
    /// <summary>Whether what it was made on is kept, so that it can be made again.</summary>
    public bool IsKept { get; init; }

    public static async ValueTask<LedgerFacts> OfAsync(LedgerEntry entry, PersonNames names, Texts texts, CancellationToken cancellation) => new(
        entry.Sequence,
        entry.At,
        entry.Decision,
        entry.Subject,
        await SubjectWords.OfAsync(entry.Subject, names, texts, cancellation),
        await LedgerWords.OfAsync(entry, names, texts, cancellation),
        entry.InputsHash,
        entry.Hash)
    {
        IsKept = entry.Kept is not null,
    };
}
