using System.Security.Cryptography;
using MentorFlow.Domain.Storage;
using MentorFlow.Json;

namespace MentorFlow.Domain.Ledger;

/// <summary>
/// The ends of all chains as they were on one night, in a chain of their own: a chain that vanishes, or is written again as a whole, is missed here.
/// </summary>
/// <param name="Number">1 for the first, then without gaps.</param>
/// <param name="At">UTC.</param>
/// <param name="IsWhole">Whether it has the end of every chain, and not of those alone that changed since the seal before.</param>
/// <param name="Parts">How many documents the ends fill.</param>
/// <param name="HeadsHash">SHA-256 (hex) over the ends in the order of their chains.</param>
/// <param name="PreviousHash">The hash of the seal before; 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 (hex) over all the fields above.</param>
public sealed record LedgerSeal(
    long Number, DateTimeOffset At, bool IsWhole, int Parts, string HeadsHash, string PreviousHash, string Hash) : IDocument
{
    public static string Type => "ledger-seal";

    public Partition Partition => Partition.Organization;

    public string Id => KeyOf(Number).Id;

    public static Key<LedgerSeal> KeyOf(long number) => new(Partition.Organization, $"ledger-seal:{number:D8}");

    /// <param name="last">Null before the first.</param>
    /// <param name="parts">As <see cref="LedgerSealPart.Of"/> makes them.</param>
    public static LedgerSeal Of(LedgerSeal? last, IReadOnlyList<LedgerSealPart> parts, bool isWhole, DateTimeOffset at)
    {
        var seal = new LedgerSeal(
            (last?.Number ?? 0) + 1, at, isWhole, parts.Count, parts[0].HeadsHash, last?.Hash ?? HashChain.Origin, Hash: "");
        return seal with { Hash = HashOf(seal) };
    }

    /// <returns>SHA-256 (hex) over every field but the hash itself.</returns>
    public static string HashOf(LedgerSeal seal) =>
        Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Of(seal with { Hash = "" }).Span));
}

/// <summary>Some of the ends that a seal has: all of them would be too long a document.</summary>
/// <param name="Number">Of the seal.</param>
/// <param name="HeadsHash">Of all of them; a seal that was cut before it was saved leaves parts that no seal names.</param>
/// <param name="Part">From 0.</param>
public sealed record LedgerSealPart(long Number, string HeadsHash, int Part, IReadOnlyList<SealedHead> Heads) : IDocument
{
    /// <summary>Ends in one document, with some 200 bytes each.</summary>
    private const int Most = 2_000;

    public static string Type => "ledger-seal-part";

    public Partition Partition => Partition.Organization;

    public string Id => $"{PrefixOf(Number, HeadsHash)}{Part:D4}";

    /// <summary>How the ids of all parts of one seal begin.</summary>
    public static string PrefixOf(long number, string headsHash) => $"ledger-seal-part:{number:D8}:{headsHash}:";

    /// <param name="heads">At least one, in any order.</param>
    public static IReadOnlyList<LedgerSealPart> Of(long number, IEnumerable<SealedHead> heads)
    {
        var ordered = heads.OrderBy(head => head.Chain.ToString(), StringComparer.Ordinal).ToList();
        var hash = InputsHash.Of(ordered);
        return [.. ordered.Chunk(Most).Select((some, part) => new LedgerSealPart(number, hash, part, some))];
    }
}

/// <summary>The end of one chain on one night.</summary>
/// <param name="Sequence">Of the last entry.</param>
/// <param name="Hash">Of the last entry.</param>
public sealed record SealedHead(Partition Chain, long Sequence, string Hash);
