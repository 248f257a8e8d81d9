using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Rounds;

/// <summary>An attempt of a round as it went out, kept when the next one takes its place in the round: it stays readable with its reasons and proof.</summary>
/// <param name="Round">As it stood at the end of the attempt.</param>
public sealed record PastAttempt(string ProgramId, int Number, int Attempt, Round Round) : IDocument
{
    public static string Type => "roundattempt";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Number, Attempt).Id;

    public static PastAttempt Of(Round round) => new(round.ProgramId, round.Number, round.Attempt, round);

    public static string PrefixOf(int number) => $"roundattempt:{number:D4}:";

    public static Key<PastAttempt> KeyOf(string programId, int number, int attempt) =>
        new(Partition.Program(programId), $"{PrefixOf(number)}{attempt:D2}");
}
