using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Programs;

/// <summary>Whether somebody will come to an event of a program, as they said last.</summary>
/// <param name="At">When they said so, UTC.</param>
/// <param name="StartsAt">When the event was to begin for them then: of one that has moved since, they have said nothing yet.</param>
public sealed record EventAnswer(
    string ProgramId, ProgramMomentKind Kind, string PersonId, EventReply Reply, DateTimeOffset At, DateTimeOffset StartsAt) : IDocument
{
    public static string Type => "event-answer";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Kind, PersonId).Id;

    public static Key<EventAnswer> KeyOf(string programId, ProgramMomentKind kind, string personId) =>
        new(Partition.Program(programId), $"{PrefixOf(kind)}{personId}");

    /// <summary>How the ids of all answers about an event start.</summary>
    public static string PrefixOf(ProgramMomentKind kind) => $"event-answer:{kind}:";
}

/// <summary>Whether somebody will come.</summary>
public enum EventReply
{
    Yes,
    Perhaps,
    No,
}
