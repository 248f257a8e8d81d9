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

    /// <summary>Breaks ties evenly between people instead of by the alphabet; same seed, same answer.</summary>
    public long Seed { get; init; } = 1;
}

/// <summary>One line of the org chart.</summary>
public sealed record ReportingLine(string PersonId, string ManagerId);

/// <summary>Partners in the order somebody wants them, best first.</summary>
public sealed record Preference(string PersonId, IReadOnlyList<string> Ranked);

/// <summary>Two people, mentee first where there is one; the order does not matter between peers.</summary>
public sealed record PairOfIds(string MenteeId, string MentorId);
