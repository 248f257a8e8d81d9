using System.Text.Json.Serialization;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Matching;

namespace MentorFlow.Domain.Mentorships;

/// <summary>A relationship in a program: a pair or a circle.</summary>
/// <param name="MentorshipId">Deterministic: the accepted proposal's id, or, for one that began elsewhere, its members and the day.</param>
/// <param name="CreatedAt">When it began, here or elsewhere, UTC.</param>
/// <param name="Agreement">What counts once all have signed it; before, what was proposed last.</param>
/// <param name="Signatures">Who signed it, and when.</param>
/// <param name="SessionsPlanned">How many sessions have been planned so far, or were held elsewhere; the next one is this plus one.</param>
/// <param name="PausedAt">Since when all clocks stand still; null while they run.</param>
/// <param name="Checks">
/// The checks that were started, a kind as often as it was: they stand still and end with the mentorship. Null before the first.
/// </param>
/// <param name="Elsewhere">What had come of it before it came here; null for one that began here.</param>
/// <param name="Change">Another agreement that waits for signatures while the signed one counts; null where none does.</param>
/// <param name="AgreementsProposed">Number of the agreement proposed last: one that came to nothing keeps its number.</param>
/// <param name="MilestonesSince">Since when an instance of its own watches for its milestones, UTC; null before its agreement counts.</param>
public sealed record Mentorship(
    string ProgramId,
    string MentorshipId,
    IReadOnlyList<Member> Members,
    DateTimeOffset CreatedAt,
    DateTimeOffset Ends,
    MentorshipStage Stage = MentorshipStage.Kickoff,
    Agreement? Agreement = null,
    IReadOnlyDictionary<string, DateTimeOffset>? Signatures = null,
    IReadOnlyList<Goal>? Goals = null,
    int SessionsPlanned = 0,
    DateTimeOffset? PausedAt = null,
    EndReason? EndedBecause = null,
    DateTimeOffset? EndedAt = null,
    IReadOnlyList<SurveyKind>? Checks = null,
    Elsewhere? Elsewhere = null,
    AgreementChange? Change = null,
    int AgreementsProposed = 0,
    DateTimeOffset? MilestonesSince = null) : IDocument
{
    /// <summary>When the latest of the checks were started, UTC, as many as are known; null before the first.</summary>
    public IReadOnlyList<DateTimeOffset>? ChecksAt { get; init; }

    /// <summary>When its clocks last began to run again after a pause, UTC; null where they never stood still.</summary>
    public DateTimeOffset? ResumedAt { get; init; }

    /// <summary>The message that waits for its answer; null when none does.</summary>
    public AwaitedReply? Awaited { get; init; }

    /// <summary>What its members go on with after its end; null while none of them wanted that.</summary>
    public Sequel? Sequel { get; init; }

    /// <summary>Rules that a coordinator had set aside for one of its members when it began: they bind it no more. Null for none.</summary>
    public HardRule? SetAside { get; init; }

    /// <summary>How it stands to the changes of its program; null while none was put to it.</summary>
    public MentorshipTerms? Terms { get; init; }

    /// <summary>Whether one of its members said, while they waited, that they would also write: that is offered first where no hour suits all.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool OffersWriting { get; init; }

    /// <summary>How many sessions were planned before its members last went back from writing to sessions: none of them sets the rhythm any more.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int SessionsBefore { get; init; }

    /// <summary>How a circle is kept up and when it meets, as its program said when it began; null for a pair.</summary>
    public CircleSettings? Circle { get; init; }

    /// <summary>Number of the question to a coordinator about a circle's free places or host, while it waits; 0 for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int CircleQuestion { get; init; }

    /// <summary>Who was in a circle and has left it; null for nobody.</summary>
    public IReadOnlyList<FormerMember>? Former { get; init; }

    public static string Type => "mentorship";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, MentorshipId).Id;

    public static Key<Mentorship> KeyOf(string programId, string mentorshipId) => new(Partition.Program(programId), $"mentorship:{mentorshipId}");

    public bool IsOpen => Stage is not (MentorshipStage.Closed or MentorshipStage.Ended);

    /// <summary>Whether its members go on after its end.</summary>
    public bool GoesOn => Sequel is { GoesOn: true };

    /// <summary>Whether its members still write to each other here: it is open, or they go on.</summary>
    public bool IsAlive => IsOpen || GoesOn;

    /// <summary>Whether it has people who come and go, whatever their number is now.</summary>
    public bool IsCircle => Circle is not null;

    /// <summary>Who leads the talk of a circle from beginning to end; null for a pair, and where each does in turn.</summary>
    public string? HostId => IsCircle ? Members.FirstOrDefault(member => member.Role is ProgramRole.Mentor)?.PersonId : null;

    /// <summary>Places of a circle that nobody has, in people; 0 for a pair, and for one that is over.</summary>
    public int SeatsFree => Circle is { } circle && IsOpen ? Math.Max(0, circle.Largest - Members.Count) : 0;

    /// <summary>Whether somebody is in it, or was.</summary>
    public bool HasKnown(string personId) => IsMember(personId) || Former?.Any(member => member.PersonId == personId) == true;

    public bool IsMember(string personId) => Members.Any(member => member.PersonId == personId);

    /// <summary>Whether the agreement that counts is to write: no sessions are planned.</summary>
    public bool IsByWriting => IsSigned && Agreement!.IsByWriting;

    /// <summary>Whether all have signed who were there when it was to be signed: who joins a circle later signs it, too, and nobody waits for that.</summary>
    public bool IsSigned => Agreement is not null
        && Members.All(member => member.JoinedAt is not null || Signatures?.ContainsKey(member.PersonId) == true);

    /// <summary>The checks that were started, each with what it is about: the same kind again has a number.</summary>
    public IEnumerable<(SurveyKind Kind, string Subject)> StartedChecks => (Checks ?? []).Index().Select(check =>
        (check.Item, SurveySubject.Of(MentorshipId, Checks!.Take(check.Index + 1).Count(kind => kind == check.Item))));

    /// <summary>When each of them was started, UTC; null for one of before, of which that was not kept.</summary>
    public IEnumerable<DateTimeOffset?> CheckTimes => Enumerable.Repeat((DateTimeOffset?)null, Math.Max(0, (Checks?.Count ?? 0) - (ChecksAt?.Count ?? 0)))
        .Concat((ChecksAt ?? []).Select(at => (DateTimeOffset?)at));

    /// <summary>Everybody but this person.</summary>
    public IEnumerable<Member> Others(string personId) => Members.Where(member => member.PersonId != personId);
}

public sealed record Member(string PersonId, ProgramRole Role)
{
    /// <summary>When somebody came into a circle that had begun, UTC; null for who was there from the beginning.</summary>
    public DateTimeOffset? JoinedAt { get; init; }
}

/// <summary>Who was in a circle.</summary>
/// <param name="LeftAt">UTC.</param>
public sealed record FormerMember(string PersonId, ProgramRole Role, DateTimeOffset LeftAt, EndReason Because);

public enum MentorshipStage
{
    Kickoff,
    Active,
    Closing,

    /// <summary>Came to its planned end.</summary>
    Closed,

    /// <summary>Ended before, without blame.</summary>
    Ended,
}

public enum EndReason
{
    /// <summary>The program's end came.</summary>
    Completed,

    /// <summary>Somebody left the organization.</summary>
    MemberLeft,

    /// <summary>Somebody asked to stop (R17, R94).</summary>
    ByChoice,

    /// <summary>Nobody answered, and the coordinator closed it.</summary>
    Silence,

    /// <summary>A reporting line or another conflict came up (R38).</summary>
    Conflict,

    /// <summary>The coordinator decided to match again.</summary>
    Replaced,

    /// <summary>The whole program was stopped before its end.</summary>
    ProgramStopped,

    /// <summary>Too few were left of a circle.</summary>
    TooFew,
}
