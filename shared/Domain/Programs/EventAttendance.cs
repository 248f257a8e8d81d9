using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Programs;

/// <summary>Somebody came to an event of a program.</summary>
/// <param name="At">When that was said, UTC.</param>
/// <param name="SaidBy">As the ledger writes who said it: the person, or a coordinator who put the list right.</param>
public sealed record EventAttendance(string ProgramId, ProgramMomentKind Kind, string PersonId, DateTimeOffset At, string SaidBy) : IDocument
{
    public static string Type => "event-attendance";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Kind, PersonId).Id;

    public static Key<EventAttendance> KeyOf(string programId, ProgramMomentKind kind, string personId) =>
        new(Partition.Program(programId), $"{PrefixOf(kind)}{personId}");

    /// <summary>How the ids of all who came to an event start.</summary>
    public static string PrefixOf(ProgramMomentKind kind) => $"event-attendance:{kind}:";
}
