using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Video;

/// <summary>
/// What a provider keeps for a session, as far as we know. Saved before the provider is asked, so that a lost answer is asked for again under the
/// same id.
/// </summary>
/// <param name="Order">0 for the first; one more after a refusal, when somebody asked to try again.</param>
/// <param name="OrderedAt">When this order was placed, UTC.</param>
/// <param name="From">The window that was asked of the provider last.</param>
/// <param name="RoomId">By which the provider knows it; null until it is there.</param>
/// <param name="Problem">Why the provider refused.</param>
public sealed record SessionRoom(
    string ProgramId,
    string SessionId,
    string Provider,
    int Order,
    DateTimeOffset OrderedAt,
    DateTimeOffset From,
    DateTimeOffset Until,
    RoomStatus Status = RoomStatus.Ordered,
    string? RoomId = null,
    Uri? JoinUrl = null,
    string? Problem = null) : IDocument
{
    public static string Type => "room";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, SessionId, Provider).Id;

    /// <summary>One room a session and provider, however often it is asked for.</summary>
    public Guid IdempotencyId => Uuid5.Of($"room:{ProgramId}:{SessionId}:{Provider}:{Order}");

    public static Key<SessionRoom> KeyOf(string programId, string sessionId, string provider) =>
        new(Partition.Program(programId), $"room:{sessionId}:{provider}");
}

public enum RoomStatus
{
    /// <summary>Asked for; the answer is not here yet, or was lost.</summary>
    Ordered,
    Ready,

    /// <summary>The provider will not make it; the session page goes on without.</summary>
    Refused,

    /// <summary>Deleted, or no longer needed.</summary>
    Gone,
}
