using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Programs;

/// <summary>Where an event of a program is held, and who has a time of their own. When it is, the program's calendar says; who came, each for
/// themselves.</summary>
/// <param name="Kind">The launch, the midpoint, or the closing.</param>
/// <param name="Link">As a coordinator gave it; null where none did.</param>
/// <param name="Provider">The video provider that keeps a room for it; null where none does.</param>
/// <param name="RoomId">By which that provider knows the room.</param>
/// <param name="RoomUrl">The same for everybody; null where people join by token, on the event's page.</param>
/// <param name="Sequence">Of the calendar entry of those without a track: higher at every change that they are told of.</param>
/// <param name="RoomFor">The beginning that the room is open for; null in events of before.</param>
/// <param name="Address">Where people come together in person, in words; null where they do not.</param>
/// <param name="Tracks">Null for none.</param>
/// <param name="Rooms">Of tracks, by their names.</param>
/// <param name="CalledOffAt">Null while it is held.</param>
public sealed record ProgramEvent(
    string ProgramId,
    ProgramMomentKind Kind,
    Uri? Link = null,
    string? Provider = null,
    string? RoomId = null,
    Uri? RoomUrl = null,
    int Sequence = 0,
    DateTimeOffset? RoomFor = null,
    string? Address = null,
    IReadOnlyList<EventTrack>? Tracks = null,
    IReadOnlyDictionary<string, EventRoom>? Rooms = null,
    DateTimeOffset? CalledOffAt = null) : IDocument
{
    /// <summary>Most dates of before that are still kept for somebody.</summary>
    public const int MostKept = 5;

    /// <summary>Dates of before at which it is held, too, for those who stayed with them when it was moved; null for none.</summary>
    public IReadOnlyList<KeptDate>? Kept { get; init; }

    /// <summary>How long an event takes.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromHours(1);

    /// <summary>Events are announced this long before they are held.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromDays(7);

    /// <summary>Who has not said no is reminded once, this long before.</summary>
    public static readonly TimeSpan Reminder = TimeSpan.FromDays(1);

    public static string Type => "program-event";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Kind).Id;

    public static Key<ProgramEvent> KeyOf(string programId, ProgramMomentKind kind) => new(Partition.Program(programId), $"program-event:{kind}");

    /// <summary>One room, however often it is asked for.</summary>
    /// <param name="track">Empty for those without one.</param>
    /// <param name="sequence">Of that track: what is made after one that was deleted is another room.</param>
    public Guid RoomOrderId(string track, int sequence) =>
        Uuid5.Of($"room:{ProgramId}:{Kind}{(track.Length == 0 ? "" : $":{track}")}{(sequence == 0 ? "" : $":{sequence}")}");

    /// <summary>What people follow to be there; null where there is none, or the event's page is the way in.</summary>
    public Uri? PlaceIn(MentoringProgram program) => Link ?? RoomUrl ?? (RoomId is null && Address is null ? program.MeetingLink : null);

    /// <param name="track">Empty for those without one.</param>
    public EventRoom? RoomOf(string track) =>
        track.Length > 0 ? Rooms?.GetValueOrDefault(track)
        : RoomId is { } room ? new EventRoom(Provider ?? "", room, RoomUrl, RoomFor)
        : null;

    /// <summary>The rooms that a provider keeps, each with the track that it is for.</summary>
    public IEnumerable<(string Track, EventRoom Room)> AllRooms =>
        (Rooms ?? new Dictionary<string, EventRoom>()).Select(room => (Track: room.Key, Room: room.Value))
            .Concat(new[] { RoomOf("") }.OfType<EventRoom>().Select(room => (Track: "", Room: room)));

    /// <param name="track">Empty for those without one.</param>
    /// <param name="room">Null for none any more.</param>
    public ProgramEvent With(string track, EventRoom? room)
    {
        if (track.Length == 0)
        {
            return this with { Provider = room?.Provider, RoomId = room?.RoomId, RoomUrl = room?.RoomUrl, RoomFor = room?.For };
        }

        var rooms = new Dictionary<string, EventRoom>(Rooms ?? new Dictionary<string, EventRoom>());
        rooms.Remove(track);
        if (room is not null)
        {
            rooms.Add(track, room);
        }

        return this with { Rooms = rooms.Count == 0 ? null : rooms };
    }
}

/// <summary>A date of before at which an event is held for those who stayed with it.</summary>
/// <param name="Sequence">Of their calendar entries.</param>
/// <param name="Link">Where it was a track's own place; null for the event's.</param>
/// <param name="Address">The same of a place in words.</param>
public sealed record KeptDate(DateTimeOffset At, int Sequence, string? Link = null, string? Address = null)
{
    /// <summary>By which its room is known, as a track's is by the track's name.</summary>
    public string Name => $"kept|{At.UtcTicks}";
}

/// <summary>A room that a video provider keeps for an event.</summary>
/// <param name="RoomId">By which the provider knows it.</param>
/// <param name="RoomUrl">The same for everybody; null where people join by token, on the event's page.</param>
/// <param name="For">The beginning that it is open for; null in events of before.</param>
public sealed record EventRoom(string Provider, string RoomId, Uri? RoomUrl = null, DateTimeOffset? For = null);
