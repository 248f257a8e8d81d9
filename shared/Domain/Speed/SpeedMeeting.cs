using System.Globalization;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Speed;

/// <summary>Two people, or three where the number is odd, who meet in one turn of a speed-mentoring event.</summary>
/// <param name="PersonIds">Mentee first and mentor second, where there are such; who sits with them comes third.</param>
/// <param name="Table">From 1: with links or in a hall, where they find each other.</param>
/// <param name="From">UTC.</param>
/// <param name="Until">UTC: the room closes for everybody.</param>
public sealed record SpeedMeeting(
    string ProgramId,
    int Number,
    int Turn,
    string MeetingId,
    IReadOnlyList<string> PersonIds,
    int Table,
    DateTimeOffset From,
    DateTimeOffset Until) : IDocument
{
    private const int IdLength = 12;

    /// <summary>The room that a video provider keeps for it; null where none does.</summary>
    public SpeedRoom? Room { get; init; }

    public static string Type => "speed-meeting";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Number, Turn, MeetingId).Id;

    /// <summary>By which the call on the page knows it, as it knows a session by its id.</summary>
    public string CallId => $"speed-{Number}-{Turn}-{MeetingId}";

    /// <summary>One room, however often it is asked for.</summary>
    public Guid RoomOrderId => Uuid5.Of($"room:{ProgramId}:{CallId}");

    public static Key<SpeedMeeting> KeyOf(string programId, int number, int turn, string meetingId) =>
        new(Partition.Program(programId), $"{PrefixOf(number, turn)}{meetingId}");

    /// <summary>How the ids of all meetings of an event start.</summary>
    public static string PrefixOf(int number) => $"speed-meeting:{number}:";

    /// <summary>How those of one turn start.</summary>
    public static string PrefixOf(int number, int turn) => $"{PrefixOf(number)}{turn.ToString("D2", CultureInfo.InvariantCulture)}:";

    /// <summary>Made from who meets when, so that a plan that is made twice is one.</summary>
    public static string IdOf(string programId, int number, int turn, IEnumerable<string> personIds) =>
        Uuid5.Of($"{programId}|{number}|{turn}|{string.Join('|', personIds)}").ToString("N")[..IdLength];

    public bool Has(string personId) => PersonIds.Contains(personId);

    public IEnumerable<string> Others(string personId) => PersonIds.Where(other => other != personId);

    /// <summary>Whether its room is open.</summary>
    public bool IsOpen(DateTimeOffset now) => From <= now && now < Until;
}

/// <param name="RoomId">By which the provider knows it.</param>
/// <param name="JoinUrl">The same for everybody; null where people join by token, on the event's page.</param>
public sealed record SpeedRoom(string Provider, string RoomId, Uri? JoinUrl = null);

/// <summary>A turn of an event as it was planned, in numbers.</summary>
/// <param name="Present">How many were there.</param>
/// <param name="Idle">How many had no pair.</param>
public sealed record SpeedTurn(string ProgramId, int Number, int Turn, DateTimeOffset PlannedAt, int Meetings, int Present, int Idle) : IDocument
{
    public static string Type => "speed-turn";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Number, Turn).Id;

    public static Key<SpeedTurn> KeyOf(string programId, int number, int turn) =>
        new(Partition.Program(programId), $"{PrefixOf(number)}{turn.ToString("D2", CultureInfo.InvariantCulture)}");

    /// <summary>How the ids of all turns of an event start.</summary>
    public static string PrefixOf(int number) => $"speed-turn:{number}:";
}
