using MentorFlow.Domain.Mentorships;

namespace MentorFlow.Domain.Imports;

/// <summary>A good row of a list of running pairs, and what it comes to.</summary>
/// <param name="IsHere">Whether the two are together here already, or were since that day.</param>
/// <param name="Enrolled">Person ids of those whom it brings into the program.</param>
/// <param name="Conflicts">What stands between the two, by the rules of the program; empty for most.</param>
/// <param name="Warnings">What a coordinator should know, and what keeps nobody out.</param>
/// <param name="Despite">Why the pair goes on in spite of the conflicts; null while nobody has said so.</param>
/// <param name="DespiteBy">Who said so, as the ledger writes it; null for who handed in the list.</param>
public sealed record PairLook(
    int Line,
    string MentorId,
    string MenteeId,
    Continuation Continuation,
    bool IsHere,
    IReadOnlyList<string> Enrolled,
    IReadOnlyList<Phrase> Conflicts,
    IReadOnlyList<Phrase> Warnings,
    string? Despite = null,
    string? DespiteBy = null)
{
    public PairKind Kind =>
        IsHere ? PairKind.Here
        : Conflicts.Count > 0 && Despite is null ? PairKind.Waits
        : PairKind.GoesOn;
}

public enum PairKind
{
    /// <summary>It goes on here.</summary>
    GoesOn,

    /// <summary>It runs here already: nothing changes.</summary>
    Here,

    /// <summary>In a conflict of interest, and left out unless a coordinator says why not.</summary>
    Waits,
}

/// <summary>How many good rows of a list of running pairs come to what.</summary>
/// <param name="Enrolled">How many people the pairs that go on bring into the program.</param>
public sealed record PairCounts(int GoOn, int Here, int Waiting, int Enrolled)
{
    public static PairCounts Of(IReadOnlyList<PairLook> rows) => new(
        rows.Count(row => row.Kind is PairKind.GoesOn),
        rows.Count(row => row.Kind is PairKind.Here),
        rows.Count(row => row.Kind is PairKind.Waits),
        rows.Where(row => row.Kind is PairKind.GoesOn).SelectMany(row => row.Enrolled).Distinct().Count());
}
