using MentorFlow.Storage;

namespace MentorFlow.Rounds;

/// <summary>One matching round: the frozen pool by hash, the answer, and what became of it.</summary>
/// <param name="Attempt">1 for the first answer, one more for each re-solve around what was accepted.</param>
/// <param name="InputsHash">SHA-256 (hex) of the matching input; the same inputs give the same answer.</param>
/// <param name="Pairs">What the solver proposes; what a coordinator approved once the round is published.</param>
/// <param name="Waiting">Unmatched people in line, first first, each with the reason.</param>
public sealed record Round(
    string ProgramId,
    int Number,
    int Attempt,
    DateTimeOffset FrozenAt,
    string InputsHash,
    IReadOnlyList<RoundPair> Pairs,
    IReadOnlyList<WaitingPerson> Waiting,
    double TotalScore,
    RoundStatus Status = RoundStatus.Solved) : IDocument
{
    public static string Type => "round";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => IdOf(Number);

    public static string IdOf(int number) => $"round:{number:D4}";
}

public sealed record RoundPair(string MentorId, string MenteeId, double Score, IReadOnlyList<string> Reasons);

/// <param name="Place">1 is next.</param>
public sealed record WaitingPerson(string PersonId, int Place, string Reason);

public enum RoundStatus
{
    Solved,
    Published,
    Completed,
}
