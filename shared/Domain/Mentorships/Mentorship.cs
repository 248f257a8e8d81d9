using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;

namespace MentorFlow.Domain.Mentorships;

/// <summary>A relationship in a program: a pair or a circle.</summary>
/// <param name="MentorshipId">Deterministic: the accepted proposal's id, or, for one that began elsewhere, its members and the day.</param>
/// <param name="CreatedAt">When it began, here or elsewhere, UTC.</param>
/// <param name="Signatures">Who signed the agreement's current version, and when.</param>
/// <param name="SessionsPlanned">How many sessions have been planned so far, or were held elsewhere; the next one is this plus one.</param>
/// <param name="PausedAt">Since when all clocks stand still; null while they run.</param>
/// <param name="Checks">The checks that were started: they stand still and end with the mentorship. Null before the first.</param>
/// <param name="Elsewhere">What had come of it before it came here; null for one that began here.</param>
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
    Elsewhere? Elsewhere = null) : IDocument
{
    public static string Type => "mentorship";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, MentorshipId).Id;

    public static Key<Mentorship> KeyOf(string programId, string mentorshipId) => new(Partition.Program(programId), $"mentorship:{mentorshipId}");

    public bool IsOpen => Stage is not (MentorshipStage.Closed or MentorshipStage.Ended);

    public bool IsMember(string personId) => Members.Any(member => member.PersonId == personId);

    public bool IsSigned => Agreement is not null && Members.All(member => Signatures?.ContainsKey(member.PersonId) == true);

    /// <summary>Whether the middle of it has passed.</summary>
    public bool IsPastMidpoint(DateTimeOffset now) => now >= CreatedAt + ((Ends - CreatedAt) / 2);

    /// <summary>Everybody but this person.</summary>
    public IEnumerable<Member> Others(string personId) => Members.Where(member => member.PersonId != personId);
}

public sealed record Member(string PersonId, ProgramRole Role);

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
}
