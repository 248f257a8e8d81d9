using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Rounds;

/// <summary>Says that a round was started, long before there is an answer to keep: it is started, and noted, once.</summary>
/// <param name="RematchOf">The mentorship that ended and whose members it is for; null for a round of the calendar.</param>
public sealed record RoundBeginning(string ProgramId, int Number, DateTimeOffset At, string? RematchOf = null) : IDocument
{
    public static string Type => "roundbeginning";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Number).Id;

    public static Key<RoundBeginning> KeyOf(string programId, int number) => new(Partition.Program(programId), $"roundbeginning:{number:D4}");
}
