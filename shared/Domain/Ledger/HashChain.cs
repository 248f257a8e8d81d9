using System.Security.Cryptography;
using MentorFlow.Domain.Storage;
using MentorFlow.Json;

namespace MentorFlow.Domain.Ledger;

/// <summary>How entries are chained: each holds the hash of the one before, so none can be changed, removed or put between unnoticed.</summary>
public static class HashChain
{
    /// <summary>What the first entry of a chain follows.</summary>
    public static readonly string Origin = new('0', 64);

    /// <param name="head">The end so far; null for the first entry of the chain.</param>
    /// <param name="at">When it was decided, UTC.</param>
    public static LedgerEntry Append(LedgerHead? head, Partition partition, LedgerNote note, DateTimeOffset at)
    {
        var entry = new LedgerEntry(
            partition,
            (head?.Sequence ?? 0) + 1,
            at,
            note.Actor,
            note.Decision.Name,
            note.Subject,
            note.Outcome,
            InputsHash.Of(note.Kept?.Inputs ?? note.Inputs),
            head?.Hash ?? Origin,
            Hash: "")
        {
            Kept = note.Kept?.By.ToString(),
            Facts = note.Facts is { } facts ? new DocumentFacts(facts.DocumentId, facts.Turn, InputsHash.Of(facts.Facts)) : null,
        };
        return entry with { Hash = HashOf(entry) };
    }

    /// <returns>SHA-256 (hex) over every field but the hash itself.</returns>
    public static string HashOf(LedgerEntry entry) =>
        Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Of(entry with { Hash = "" }).Span));
}
