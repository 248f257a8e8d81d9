using System.Text.Json.Serialization;

namespace MentorFlow.Matching;

/// <summary>
/// Everything one matching round depends on, so that the same record always gives the same answer.
/// </summary>
public sealed record MatchingInput
{
    public required string RoundId { get; init; }

    public required IReadOnlyList<Candidate> Candidates { get; init; }

    public MatchingPolicy Policy { get; init; } = new();

    /// <summary>Who reports to whom, including people outside the round who link two candidates.</summary>
    public IReadOnlyList<ReportingLine> OrgChart { get; init; } = [];

    /// <summary>The program's skill list (R47); empty means that any skill name is accepted.</summary>
    public IReadOnlyList<string> KnownSkills { get; init; } = [];

    public IReadOnlyList<Preference> Preferences { get; init; } = [];

    /// <summary>People left without a partner last round, who go first among equals.</summary>
    public IReadOnlyList<string> CarriedOver { get; init; } = [];

    /// <summary>Mentees in order of sign-up; decides who chooses first in mentee choice. Others follow by the seed's order.</summary>
    public IReadOnlyList<string> SignUpOrder { get; init; } = [];

    /// <summary>Pairs both sides have accepted: no re-solve moves them.</summary>
    public IReadOnlyList<PairOfIds> Accepted { get; init; } = [];

    /// <summary>Pairs the coordinator fixed: kept, but shown as not yet accepted.</summary>
    public IReadOnlyList<PairOfIds> Locked { get; init; } = [];

    public IReadOnlyList<PairOfIds> Declined { get; init; } = [];

    /// <summary>Pairs the coordinator ruled out for this round.</summary>
    public IReadOnlyList<PairOfIds> Forbidden { get; init; } = [];

    /// <summary>
    /// Of a speed-mentoring event that has begun: how many turns somebody has sat out so far, so that idling goes on being shared, on both sides. Null
    /// for a plan of a whole event, and for every other form.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, int>? IdleTurns { get; init; }

    /// <summary>
    /// Circles that run and have places left, in a round of circles; those who sit in them are candidates without capacity. Null for none.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<OpenCircle>? OpenCircles { get; init; }

    /// <summary>Breaks ties evenly between people instead of by the alphabet; same seed, same answer.</summary>
    public long Seed { get; init; } = 1;
}

/// <summary>A circle that runs and has places left.</summary>
/// <param name="HostId">Null where each hosts in turn.</param>
/// <param name="MemberIds">Everybody in it, the host too.</param>
/// <param name="Seats">Places left, in people.</param>
public sealed record OpenCircle(string CircleId, string? HostId, IReadOnlyList<string> MemberIds, int Seats);

/// <summary>One line of the org chart.</summary>
public sealed record ReportingLine(string PersonId, string ManagerId);

/// <summary>Partners in the order somebody wants them, best first.</summary>
public sealed record Preference(string PersonId, IReadOnlyList<string> Ranked);

/// <summary>Two people, mentee first where there is one; the order does not matter between peers.</summary>
public sealed record PairOfIds(string MenteeId, string MentorId);
