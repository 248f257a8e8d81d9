using System.Globalization;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Sessions;

/// <summary>One meeting of a mentorship.</summary>
/// <param name="Number">1 for the first; 0 for one that was added after it.</param>
/// <param name="Minutes">Planned length.</param>
/// <param name="BackupChannel">Where its members go when the call breaks, as they agreed when it was planned.</param>
/// <param name="Sequence">Of the calendar invitation: one more at every move (RFC 5546).</param>
/// <param name="Agenda">What each member wants to talk about, by person id (R69).</param>
/// <param name="Arrivals">When each member arrived, by person id: in the call on its page by media that flows, elsewhere by saying so.</param>
/// <param name="Summary">Key points of sessions of before, which the members wrote into one text; coordinators never see them (R98).</param>
/// <param name="Pulses">One answer from 1 to 5 by person id (R106).</param>
/// <param name="Room">The video provider that keeps a room for it; null when the session page is the room.</param>
/// <param name="UnfitFor">Person ids of members whose clock has changed so that its hour does not suit them, until it is moved or they keep it.</param>
/// <param name="Call">What the call on its page told of members who waited or had trouble, by person id; null while there was nothing to tell.</param>
/// <param name="Channel">Where its members meet, as they agreed when it was planned; null in sessions of before.</param>
/// <param name="ApartAt">When two were in the call and nothing came through between them; null when that never was.</param>
/// <param name="Rescue">What was done when they were not together; null while nothing was.</param>
/// <param name="Told">Whether they met, as its members said when they were asked, by person id; nobody else learns who said what.</param>
/// <param name="Report">What the provider of its room reported afterwards; null before, and where there is no report.</param>
/// <param name="Outside">For a meeting that was on no calendar and was added after it; null for a session that was planned.</param>
/// <param name="Offered">Other times that suit all, mailed when it was planned because the agreed date had passed; null where that was kept.</param>
/// <param name="KeptBy">Person ids of members who keep its hour although it does not suit what they said; null for none.</param>
/// <param name="Shape">How it is held where a member set that for this one; null where it is held as agreed.</param>
/// <param name="Summaries">What each member wrote down after it, by person id (R70); null while nobody did. Coordinators never see it (R98).</param>
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
    IReadOnlyList<string>? UnfitFor = null,
    IReadOnlyDictionary<string, CallAttendance>? Call = null,
    string? Channel = null,
    DateTimeOffset? ApartAt = null,
    SessionRescue? Rescue = null,
    IReadOnlyDictionary<string, bool>? Told = null,
    MeetingReport? Report = null,
    OutsideMeeting? Outside = null,
    IReadOnlyList<DateTimeOffset>? Offered = null,
    IReadOnlyList<string>? KeptBy = null,
    SessionShape? Shape = null,
    IReadOnlyDictionary<string, SessionSummary>? Summaries = null) : IDocument
{
    private const string OutsideMark = ".-";

    /// <summary>Whether it looks back, shortly before the mentorship closes.</summary>
    public bool IsLast { get; init; }

    /// <summary>Who leads the talk of a circle this time; null for a pair, and where nobody can.</summary>
    public string? HostId { get; init; }

    /// <summary>How many people of a circle have to come for it to be held; null where all have to.</summary>
    public int? Quorum { get; init; }

    public static string Type => "session";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, SessionId).Id;

    public string SessionId => Outside is null ? SessionIdOf(MentorshipId, Number) : OutsideIdOf(MentorshipId, StartsAt);

    public DateTimeOffset EndsAt => StartsAt.AddMinutes(Minutes);

    /// <summary>Whether everybody is here who has to be: all, or as many of a circle as are enough.</summary>
    public bool EverybodyArrived => Quorum is { } enough ? ArrivedIds.Count() >= enough : MemberIds.All(member => Arrivals?.ContainsKey(member) == true);

    /// <summary>Person ids of members who have come, as far as that was seen or said.</summary>
    public IEnumerable<string> ArrivedIds => MemberIds.Where(member => Arrivals?.ContainsKey(member) == true);

    /// <summary>
    /// Person ids of those who took part once it was held: of a circle, who came or said so; where nobody saw it, all. Of a pair, both.
    /// </summary>
    public IReadOnlyList<string> TookPartIds => Quorum is not null && MemberIds.Where(Came).ToList() is { Count: > 0 } came ? came : MemberIds;

    /// <summary>Whether a member wrote down what came of it.</summary>
    public bool HasSummary => Summary is not null || Summaries is { Count: > 0 };

    /// <summary>Whether its members are together, in the call or by another way: nothing is left to rescue or to move.</summary>
    public bool TakesPlace =>
        Rescue?.ElsewhereAt is not null || (EverybodyArrived && Rescue is not { IsBroken: true } && Report is not { Met: false });

    /// <summary>Whether its members were told what else they can do, and are still not together.</summary>
    public bool IsAdrift => Stage is SessionStage.Planned && Rescue is not null && !TakesPlace;

    private bool Came(string personId) => Arrivals?.ContainsKey(personId) == true || Told?.GetValueOrDefault(personId) == true;

    public static string SessionIdOf(string mentorshipId, int number) => $"{mentorshipId}.{number:D3}";

    /// <summary>Of a meeting that was added: one for each moment, and in the order of ids before all that were planned.</summary>
    public static string OutsideIdOf(string mentorshipId, DateTimeOffset startsAt) =>
        string.Create(CultureInfo.InvariantCulture, $"{mentorshipId}{OutsideMark}{startsAt.UtcDateTime:yyyyMMddHHmm}");

    /// <summary>How the ids of all meetings that were added to a mentorship start.</summary>
    public static string OutsidePrefixOf(string mentorshipId) => KeyOf("", $"{mentorshipId}{OutsideMark}").Id;

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

    /// <summary>The call failed those who came, or broke before half of it: technical, and nobody was missing (F7).</summary>
    Broken,

    /// <summary>It was to be out of sight, and nobody said whether it took place: neither a meeting nor a fault.</summary>
    Unknown,

    /// <summary>Replaced by another time.</summary>
    Cancelled,
}
