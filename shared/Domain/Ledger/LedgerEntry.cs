using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Ledger;

/// <summary>One decision, for good: who or what decided, when, on which inputs, with which outcome. Ids only, never names or addresses.</summary>
/// <param name="Partition">The chain: one a partition, so that an entry is saved in the same batch as what was decided.</param>
/// <param name="Sequence">1 for the first entry of its chain, then without gaps.</param>
/// <param name="At">When it was decided, UTC.</param>
/// <param name="Actor">"person:{id}", "coordinator:{id}", "hris:{connection}", "orchestrator:{instance}" or "system".</param>
/// <param name="Decision">One of <see cref="DecisionName"/>, as spelled there.</param>
/// <param name="Subject">The id of what it is about: "mentorship:{id}".</param>
/// <param name="Outcome">The result in one word or a short reason.</param>
/// <param name="InputsHash">SHA-256 (hex) over the canonical JSON of the inputs the decision saw.</param>
/// <param name="PreviousHash">The hash of the entry before; 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 (hex) over all the fields above.</param>
public sealed record LedgerEntry(
    Partition Partition,
    long Sequence,
    DateTimeOffset At,
    string Actor,
    string Decision,
    string Subject,
    string Outcome,
    string InputsHash,
    string PreviousHash,
    string Hash) : IDocument
{
    /// <summary>What makes the decision again, from inputs that are kept beside the entry ("invitation/1"); null where they are not.</summary>
    public string? Kept { get; init; }

    /// <summary>What no later decision changes of the document that it is about; null where nothing is.</summary>
    public DocumentFacts? Facts { get; init; }

    public static string Type => "ledger";

    public string Id => KeyOf(Partition, Sequence).Id;

    public static Key<LedgerEntry> KeyOf(Partition partition, long sequence) => new(partition, $"ledger:{sequence:D12}");
}
