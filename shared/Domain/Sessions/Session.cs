using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Sessions;

/// <summary>One meeting of a mentorship.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Minutes">Planned length.</param>
/// <param name="Sequence">Of the calendar invitation: one more at every move (RFC 5546).</param>
/// <param name="Agenda">What each member wants to talk about, by person id (R69).</param>
/// <param name="Arrivals">When each member entered the room, by person id.</param>
/// <param name="Summary">Key points, as a member wrote them down (R70); coordinators never see them (R98).</param>
/// <param name="Pulses">One answer from 1 to 5 by person id (R106).</param>
/// <param name="Room">The video provider that keeps a room for it; null when the session page is the room.</param>
/// <param name="UnfitFor">Person ids of members whose clock has changed so that its hour does not suit them, until it is moved or they keep it.</param>
public sealed record Session(
    string ProgramId,
    string MentorshipId,
    int Number,
    DateTimeOffset StartsAt,
    int Minutes,
    IReadOnlyList<string> MemberIds,
    string BackupChannel,
    int Sequence = 0,
    SessionStage Stage = SessionStage.Planned,
    IReadOnlyDictionary<string, string>? Agenda = null,
    IReadOnlyDictionary<string, DateTimeOffset>? Arrivals = null,
    string? Summary = null,
    IReadOnlyDictionary<string, int>? Pulses = null,
    string? Room = null,
    IReadOnlyList<string>? UnfitFor = null) : IDocument
{
    public static string Type => "session";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, SessionId).Id;

    public string SessionId => SessionIdOf(MentorshipId, Number);

    public DateTimeOffset EndsAt => StartsAt.AddMinutes(Minutes);

    public bool EverybodyArrived => MemberIds.All(member => Arrivals?.ContainsKey(member) == true);

    public static string SessionIdOf(string mentorshipId, int number) => $"{mentorshipId}.{number:D3}";

    /// <summary>How the ids of all sessions of a mentorship start.</summary>
    public static string PrefixOf(string mentorshipId) => KeyOf("", $"{mentorshipId}.").Id;

    public static Key<Session> KeyOf(string programId, string sessionId) => new(Partition.Program(programId), $"session:{sessionId}");
}

public enum SessionStage
{
    Planned,
    Held,

    /// <summary>Not everybody came; recorded kindly, without saying who (R80).</summary>
    Missed,

    /// <summary>Replaced by another time.</summary>
    Cancelled,
}
