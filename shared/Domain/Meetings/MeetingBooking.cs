using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Meetings;

/// <summary>One meeting of two people of a program, without an agreement.</summary>
/// <param name="HostId">Who offered it.</param>
/// <param name="BookerId">Who took the time, or asked for one.</param>
/// <param name="Topic">Of the offer, as it was then.</param>
/// <param name="About">What the booker wants to talk about, in their words; the two read it and nobody else.</param>
/// <param name="Minutes">How long it is to last.</param>
/// <param name="BookedAt">UTC.</param>
/// <param name="At">When it begins, UTC; null while the host is asked for a time.</param>
public sealed record MeetingBooking(
    string ProgramId,
    string BookingId,
    string HostId,
    string BookerId,
    string Topic,
    string About,
    int Minutes,
    DateTimeOffset BookedAt,
    DateTimeOffset? At) : IDocument
{
    /// <summary>How long a host who was asked for a time has to give one.</summary>
    public static readonly TimeSpan AskedFor = TimeSpan.FromDays(7);

    /// <summary>Both are reminded this long before.</summary>
    public static readonly TimeSpan Reminder = TimeSpan.FromDays(1);

    /// <summary>How long after its end both can say how it was.</summary>
    public static readonly TimeSpan AnswersFor = TimeSpan.FromDays(10);

    /// <summary>The room opens this long before, and closes as long after.</summary>
    public static readonly TimeSpan Doors = TimeSpan.FromMinutes(15);

    /// <summary>Of the calendar entry: one more at every move.</summary>
    public int Sequence { get; init; }

    /// <summary>When the time was set that it has now, UTC; null while it has none.</summary>
    public DateTimeOffset? TimeSetAt { get; init; }

    /// <summary>UTC; null while it takes place.</summary>
    public DateTimeOffset? CancelledAt { get; init; }

    /// <summary>Why it does not take place; null while it does.</summary>
    public MeetingEnd? Because { get; init; }

    /// <summary>What it came to; null until somebody says, or it is closed.</summary>
    public MeetingOutcome? Outcome { get; init; }

    /// <summary>When both were connected in its call, UTC; null where that was not seen.</summary>
    public DateTimeOffset? TogetherAt { get; init; }

    /// <summary>What each said after it, by person id; nobody reads the other's. Null before the first.</summary>
    public IReadOnlyDictionary<string, MeetingAnswer>? Answers { get; init; }

    /// <summary>When nobody was asked any more, UTC; null before.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>At the organization's video provider; null where there is none.</summary>
    public MeetingRoom? Room { get; init; }

    /// <summary>The mentorship that came of it; null for none.</summary>
    public string? MentorshipId { get; init; }

    /// <summary>When it was found that a mentorship that both want cannot begin yet, UTC; null where it could, or nobody asked.</summary>
    public DateTimeOffset? NotYetAt { get; init; }

    public static string Type => "meeting-booking";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, BookingId).Id;

    public static Key<MeetingBooking> KeyOf(string programId, string bookingId) => new(Partition.Program(programId), $"meeting-booking:{bookingId}");

    /// <param name="number">Counts the meetings that the one has booked with the other, from 1.</param>
    public static string IdOf(string programId, string hostId, string bookerId, int number) =>
        Uuid5.Of($"meeting|{programId}|{hostId}|{bookerId}|{number}").ToString("N");

    /// <summary>By which the call on its page knows it, as it knows a session by its id.</summary>
    public string CallId => $"meeting-{BookingId}";

    /// <summary>One room, however often it is asked for.</summary>
    public Guid RoomOrderId => Uuid5.Of($"room:{ProgramId}:{CallId}");

    public IReadOnlyList<string> PersonIds => [HostId, BookerId];

    public DateTimeOffset? EndsAt => At?.AddMinutes(Minutes);

    public bool Has(string personId) => personId == HostId || personId == BookerId;

    public string Other(string personId) => personId == HostId ? BookerId : HostId;

    public MeetingStage StageAt(DateTimeOffset now) =>
        CancelledAt is not null ? MeetingStage.Cancelled
        : ClosedAt is not null ? MeetingStage.Over
        : At is not { } at ? MeetingStage.Asked
        : now < at ? MeetingStage.Planned
        : now < EndsAt ? MeetingStage.UnderWay
        : MeetingStage.Asking;

    /// <summary>Whether it is still to come, or goes on and nobody was missed.</summary>
    public bool IsAhead(DateTimeOffset now) =>
        Outcome is not MeetingOutcome.NobodyCame && StageAt(now) is MeetingStage.Asked or MeetingStage.Planned or MeetingStage.UnderWay;

    /// <summary>Whether its room is open.</summary>
    public bool IsRoomOpen(DateTimeOffset now) => CancelledAt is null && At - Doors <= now && now < EndsAt + Doors;

    /// <summary>Whether it would be at the same time as another one.</summary>
    public bool Overlaps(DateTimeOffset at, int minutes) => At is { } begins && begins < at.AddMinutes(minutes) && at < EndsAt;

    /// <summary>What somebody said; null for nothing.</summary>
    public MeetingAnswer? AnswerOf(string personId) => Answers?.GetValueOrDefault(personId);

    /// <summary>Whether both have met, and both want a mentorship.</summary>
    public bool BothWant => PersonIds.All(personId => AnswerOf(personId) is { Met: true, Together: true });
}

/// <summary>What somebody says after a meeting.</summary>
/// <param name="Met">Whether the other came.</param>
/// <param name="Useful">How useful it was, 1 to 5; null where nobody came.</param>
/// <param name="Again">Whether they would meet like this again.</param>
/// <param name="Together">Whether they would like to become a pair of the program.</param>
/// <param name="At">UTC.</param>
public sealed record MeetingAnswer(bool Met, int? Useful, bool Again, bool Together, DateTimeOffset At);

/// <param name="RoomId">By which the provider knows it.</param>
/// <param name="From">The beginning that it was made for, UTC.</param>
/// <param name="Until">The end likewise.</param>
/// <param name="JoinUrl">The same for both; null where people join by token, on the meeting's page.</param>
public sealed record MeetingRoom(string Provider, string RoomId, DateTimeOffset From, DateTimeOffset Until, Uri? JoinUrl = null);

public enum MeetingStage
{
    /// <summary>The host is asked for a time.</summary>
    Asked,

    Planned,
    UnderWay,

    /// <summary>Its time is over, and both are asked how it was.</summary>
    Asking,

    Over,
    Cancelled,
}

/// <summary>Why a meeting does not take place.</summary>
public enum MeetingEnd
{
    /// <summary>Who offered it called it off.</summary>
    ByHost,

    /// <summary>Who booked it did.</summary>
    ByBooker,

    /// <summary>No time was given.</summary>
    Silence,

    /// <summary>One of the two takes part no more, or is away.</summary>
    Away,

    /// <summary>The program was stopped.</summary>
    Stopped,
}

public enum MeetingOutcome
{
    Held,
    NobodyCame,

    /// <summary>Nobody said, and nobody saw.</summary>
    Unknown,
}
