using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Calls;

/// <summary>
/// Where one member sits in the call of a session: one document a member, which only their own requests write. Whoever takes a new seat (another tab,
/// a page that was loaded again) goes on from what the one before has sent.
/// </summary>
/// <param name="Seat">32 hex digits, made by the page when it was loaded.</param>
/// <param name="Name">What others call the member.</param>
/// <param name="Since">When this seat was taken, UTC.</param>
/// <param name="SeenAt">When its page asked last.</param>
/// <param name="Until">When the seat is free if its page does not ask again; at once when it says that it leaves.</param>
/// <param name="PhaseSince">Since when things stand as they do.</param>
/// <param name="LetterAt">When the seat last sent or was given a letter.</param>
/// <param name="AloneSince">Since when it is connected to nobody; null while it is, and after it has left.</param>
/// <param name="Links">By the other's seat, as this one finds it.</param>
/// <param name="LastLetter">The id of the last of its own letters that was taken: the same one again is a repeat.</param>
/// <param name="Applied">The number of the last letter to it that it says to have applied.</param>
/// <param name="Sent">The number of the last letter that this member sent to each seat: numbers never come twice, though letters vanish.</param>
/// <param name="Former">The member's seats before this one, with the last letter of each.</param>
/// <param name="Shown">The line of the thread that it was given last.</param>
public sealed record CallSeat(
    string ProgramId,
    string SessionId,
    string PersonId,
    string Seat,
    string Name,
    DateTimeOffset Since,
    DateTimeOffset SeenAt,
    DateTimeOffset Until,
    CallPhase Phase,
    DateTimeOffset PhaseSince,
    DateTimeOffset? LetterAt = null,
    DateTimeOffset? AloneSince = null,
    IReadOnlyDictionary<string, CallLink>? Links = null,
    CallTrouble? Trouble = null,
    int LastLetter = 0,
    int Applied = 0,
    IReadOnlyDictionary<string, int>? Sent = null,
    IReadOnlyDictionary<string, int>? Former = null,
    ShownLine? Shown = null) : IDocument
{
    /// <summary>Longer than any session with its doors.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(12);

    public static string Type => "call-seat";

    public Partition Partition => Partition.Call(ProgramId, SessionId);

    public string Id => KeyOf(ProgramId, SessionId, PersonId).Id;

    public TimeSpan? TimeToLive => Kept;

    public static Key<CallSeat> KeyOf(string programId, string sessionId, string personId) =>
        new(Partition.Call(programId, sessionId), $"call-seat:{personId}");
}

/// <param name="MessageId">By which the page names it.</param>
/// <param name="Number">Its place in the thread.</param>
public sealed record ShownLine(string MessageId, int Number);
