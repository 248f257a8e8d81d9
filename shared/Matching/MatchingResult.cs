namespace MentorFlow.Matching;

/// <summary>
/// The answer of one round with its reasons; with <see cref="Errors"/> there is no answer at all, so nothing is half-published.
/// </summary>
public sealed record MatchingResult
{
    public required string RoundId { get; init; }

    /// <summary>SHA-256 of the input in canonical order, in lower-case hex; empty with errors, because nothing was computed.</summary>
    public string InputHash { get; init; } = "";

    public IReadOnlyList<InputError> Errors { get; init; } = [];

    public IReadOnlyList<MatchedPair> Pairs { get; init; } = [];

    public IReadOnlyList<Circle> Circles { get; init; } = [];

    public IReadOnlyList<RotationTurn> Turns { get; init; } = [];

    public IReadOnlyList<UnmatchedPerson> Unmatched { get; init; } = [];

    public IReadOnlyList<Shortlist> Shortlists { get; init; } = [];

    /// <summary>Sum of pair scores, in score units (1 is a perfect pair).</summary>
    public double TotalScore { get; init; }

    public Certificate? Certificate { get; init; }

    /// <summary>Fairness, load, choices and prices; for pairs, also comparisons.</summary>
    public RoundFigures? Figures { get; init; }

    public bool IsValid => Errors.Count == 0;
}

/// <summary>What is wrong with the input, by person and field.</summary>
/// <param name="PersonId">Null where the round itself is wrong.</param>
/// <param name="Message">The rule it breaks, as it follows the field.</param>
public sealed record InputError(string? PersonId, string Field, Phrase Message);

/// <summary>One pair and why.</summary>
/// <param name="Score">0 to 1, held to four decimals: what is shown is what was optimized.</param>
/// <param name="Breaks">Rules that an accepted pair has come to break since; no proposed or locked pair breaks any.</param>
public sealed record MatchedPair(
    string MenteeId,
    string MentorId,
    double Score,
    PairStanding Standing,
    IReadOnlyList<ScorePart> Parts,
    IReadOnlyList<HardRule> Breaks);

/// <summary>One bounded part of a score.</summary>
/// <param name="Value">0 to 1; 0.5 where there is nothing to compare.</param>
/// <param name="Contribution">What the part adds to the score, in score units.</param>
public sealed record ScorePart(ScorePartKind Kind, double Value, double Weight, double Contribution, Phrase Reason)
{
    /// <summary>Neither for nor against: where there is nothing to compare, nobody gains and nobody loses.</summary>
    public const double Neutral = 0.5;
}

/// <summary>A host and the members around them, or equals who host in turn.</summary>
/// <param name="HostId">Null where each hosts in turn.</param>
/// <param name="Members">Who is seated, without the host.</param>
public sealed record Circle(string? HostId, IReadOnlyList<CircleMember> Members)
{
    /// <summary>The circle that runs already and that they join; null for a new one.</summary>
    public string? Joins { get; init; }

    /// <summary>Skills that most of them ask for, as they spell them.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];
}

/// <summary>A member of a circle.</summary>
/// <param name="Score">Fit with the host, or among equals with the others, and needs covered by the whole circle, 0 to 1.</param>
/// <param name="Coverage">Share of the member's needs that somebody in the circle meets, 0 to 1.</param>
public sealed record CircleMember(string PersonId, double Score, double Coverage)
{
    /// <summary>Why they are in it, as sentences; no names.</summary>
    public IReadOnlyList<Phrase> Reasons { get; init; } = [];
}

/// <summary>One turn of a speed-mentoring event: who meets whom, and who sits it out.</summary>
/// <param name="Number">From 1.</param>
public sealed record RotationTurn(int Number, IReadOnlyList<PairOfIds> Meetings, IReadOnlyList<string> IdleIds);

/// <summary>Partners next in line for one mentee or peer, best first.</summary>
public sealed record Shortlist(string PersonId, IReadOnlyList<ShortlistEntry> Entries);

public sealed record ShortlistEntry(string PartnerId, double Score);
