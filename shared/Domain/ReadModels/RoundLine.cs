using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.ReadModels;

/// <summary>
/// A round as lists need it, without its pairs and those who wait, which are thousands in a large one. It is written in one batch with the round, and so
/// tells by one small read, too, whether a round that is kept in memory is still the one that is stored.
/// </summary>
/// <param name="Pairs">How many.</param>
/// <param name="Waiting">How many.</param>
/// <param name="Circles">How many; 0 in a round of pairs.</param>
public sealed record RoundLine(
    string ProgramId,
    int Number,
    int Attempt,
    RoundStatus Status,
    int Version,
    DateTimeOffset FrozenAt,
    DateTimeOffset? GoesOutBy,
    bool IsHeld,
    double TotalScore,
    string InputsHash,
    int Pairs,
    int Waiting,
    int Circles) : IDocument
{
    public static string Type => "round-line";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Number).Id;

    public static Key<RoundLine> KeyOf(string programId, int number) => new(Partition.Program(programId), $"round-line:{number:D4}");

    public static RoundLine Of(Round round) => new(
        round.ProgramId,
        round.Number,
        round.Attempt,
        round.Status,
        round.Version,
        round.FrozenAt,
        round.GoesOutBy,
        round.IsHeld,
        round.TotalScore,
        round.InputsHash,
        round.Pairs.Count,
        round.Waiting.Count,
        round.Circles);
}
