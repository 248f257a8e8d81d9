using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Programs;

/// <summary>Where an event of a program is held. When it is, the program's calendar says; who came, each for themselves.</summary>
/// <param name="Kind">The launch, the midpoint, or the closing.</param>
/// <param name="Link">As a coordinator gave it; null where none did.</param>
/// <param name="Provider">The video provider that keeps a room for it; null where none does.</param>
/// <param name="RoomId">By which that provider knows the room.</param>
/// <param name="RoomUrl">The same for everybody; null where people join by token, on the event's page.</param>
/// <param name="Sequence">Of the calendar entry: one more at every change of place.</param>
public sealed record ProgramEvent(
    string ProgramId,
    ProgramMomentKind Kind,
    Uri? Link = null,
    string? Provider = null,
    string? RoomId = null,
    Uri? RoomUrl = null,
    int Sequence = 0) : IDocument
{
    /// <summary>How long an event takes.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromHours(1);

    /// <summary>Events are announced this long before they are held.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromDays(7);

    public static string Type => "program-event";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Kind).Id;

    /// <summary>One room, however often it is asked for.</summary>
    public Guid RoomOrderId => Uuid5.Of($"room:{ProgramId}:{Kind}");

    public static Key<ProgramEvent> KeyOf(string programId, ProgramMomentKind kind) => new(Partition.Program(programId), $"program-event:{kind}");

    /// <summary>What people follow to be there; null where there is none, or the event's page is the way in.</summary>
    public Uri? PlaceIn(MentoringProgram program) => Link ?? RoomUrl ?? (RoomId is null ? program.MeetingLink : null);
}
