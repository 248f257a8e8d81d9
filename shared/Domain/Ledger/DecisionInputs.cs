using System.Text.Json;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Ledger;

/// <summary>What one decision was made on and came to, kept beside its entry in the ledger and encrypted under the keys of everybody concerned.</summary>
/// <param name="Sequence">Of the entry.</param>
/// <param name="By">What makes the decision again.</param>
/// <param name="PersonIds">Whose keys it takes; empty where it holds ids only, and is not encrypted.</param>
/// <param name="Content">Base64; null where it is not kept.</param>
/// <param name="Missing">Why it is not kept; null where it is.</param>
/// <param name="KeptFor">From the decision on; null for good.</param>
public sealed record DecisionInputs(
    Partition Partition,
    long Sequence,
    Replayable By,
    IReadOnlyList<string> PersonIds,
    string? Content,
    InputsMissing? Missing = null,
    TimeSpan? KeptFor = null) : IDocument
{
    /// <summary>Bytes before Base64, after compression and encryption. What is longer stands in the entry by its hash only.</summary>
    public const int MostBytes = 128 * 1024;

    public static string Type => "decision-inputs";

    public string Id => KeyOf(Partition, Sequence).Id;

    public TimeSpan? TimeToLive => KeptFor;

    public static Key<DecisionInputs> KeyOf(Partition partition, long sequence) => new(partition, $"decision-inputs:{sequence:D12}");

    /// <summary>Where it belongs, so that it cannot be read as the inputs of another decision.</summary>
    public static string PlaceOf(Partition partition, long sequence, Replayable by) => $"{partition}|{sequence}|{by}";
}

/// <summary>Why inputs are not kept though they could be.</summary>
public enum InputsMissing
{
    /// <summary>The key of somebody concerned was erased before the decision.</summary>
    Erased,

    /// <summary>The keys could not be used at that time: a decision does not wait for its proof.</summary>
    NoKey,

    /// <summary>They are longer than <see cref="DecisionInputs.MostBytes"/>.</summary>
    TooLong,
}

/// <summary>Inputs and result as they were kept.</summary>
/// <param name="Result">Undefined where the result is kept elsewhere.</param>
public sealed record KeptFacts(JsonElement Inputs, JsonElement Result);
