using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Rounds;

/// <summary>The time before a round is solved, in which people say whom they would rather have (R41).</summary>
/// <param name="Who">Who is asked.</param>
/// <param name="AmongAll">Whether they choose among everybody whom the rules allow, in place of a shortlist.</param>
/// <param name="AnswerBy">UTC; what is said counts then, and silence is no ranking.</param>
/// <param name="PoolHash">Under which the pool as it was frozen then is kept with the files of the round.</param>
/// <param name="Asked">How many people were asked.</param>
public sealed record RoundRanking(
    string ProgramId, int Number, AskedBefore Who, bool AmongAll, DateTimeOffset BegunAt, DateTimeOffset AnswerBy, string PoolHash, int Asked) : IDocument
{
    /// <summary>When it was over, UTC; null while it is not.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    public static string Type => "round-ranking";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Number).Id;

    public bool IsOpen => ClosedAt is null;

    public static Key<RoundRanking> KeyOf(string programId, int number) => new(Partition.Program(programId), $"round-ranking:{number:D4}");
}
