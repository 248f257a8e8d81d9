using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Rounds;

/// <summary>
/// A piece of the frozen pool of one attempt of a round, kept beyond the round so that it can be solved again: the frame with ids alone, and each person's
/// part under their own key.
/// </summary>
/// <param name="InputsHash">Of the matching input as it was solved.</param>
/// <param name="Part">From 0; the frame stands in the first ones.</param>
/// <param name="Frame">A piece of it in base64, compressed; empty in those with people.</param>
/// <param name="KeptFor">From the round on; null for good.</param>
public sealed record KeptPool(
    string ProgramId,
    int RoundNumber,
    string InputsHash,
    int Part,
    int Parts,
    string Frame,
    IReadOnlyList<KeptPart> People,
    TimeSpan? KeptFor = null) : IDocument
{
    public static string Type => "kept-pool";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => $"{PrefixOf(RoundNumber, InputsHash)}{Part:D4}";

    public TimeSpan? TimeToLive => KeptFor;

    /// <summary>How the ids of all pieces of one pool begin.</summary>
    public static string PrefixOf(int number, string inputsHash) => $"kept-pool:{number:D4}:{inputsHash}:";
}

/// <param name="Content">Encrypted, in base64; null where the person's key was erased before the round.</param>
public sealed record KeptPart(string PersonId, string? Content);
