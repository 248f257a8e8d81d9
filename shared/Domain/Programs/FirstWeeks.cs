using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Programs;

/// <summary>What the coordinators of a program have ticked in the list of its first two weeks; what the facts tell is kept nowhere.</summary>
/// <param name="Ticks">By the key of the line; none of what was taken back.</param>
public sealed record FirstWeeks(string ProgramId, IReadOnlyDictionary<string, HandTick> Ticks) : IDocument
{
    public static string Type => "first-weeks";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId).Id;

    public static Key<FirstWeeks> KeyOf(string programId) => new(Partition.Program(programId), "first-weeks");
}

/// <param name="At">UTC.</param>
public sealed record HandTick(NoteWriter By, DateTimeOffset At);
