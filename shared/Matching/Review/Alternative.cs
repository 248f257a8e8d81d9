using System.Text.Json.Serialization;

namespace MentorFlow.Matching.Review;

/// <summary>Everybody whom one person could be with instead; first what serves most people and costs the least, last what cannot be.</summary>
/// <param name="Present">Their pair as it is; null for somebody unmatched.</param>
public sealed record Alternatives(string PersonId, MatchedPair? Present, IReadOnlyList<Alternative> Ways);

/// <summary>Another partner for somebody, and what pairing them does directly: the two people's change and at most one other pair's.</summary>
/// <param name="Score">Of the two, 0 to 1.</param>
/// <param name="How">What it takes.</param>
/// <param name="Breaks">Hard rules between the two; with any they cannot be paired.</param>
/// <param name="ScoreChange">What the total would change by; negative is a loss.</param>
/// <param name="PeopleChange">What the number of people with a partner would change by.</param>
/// <param name="Displaced">The present pair that would give way; null where a place is free.</param>
/// <param name="DisplacedScore">What the person who gives way would score with the partner they get instead; null where they get none.</param>
/// <param name="Step">What makes it so; null where nothing can.</param>
public sealed record Alternative(
    string PartnerId,
    double Score,
    AlternativeKind How,
    IReadOnlyList<HardRule> Breaks,
    double ScoreChange = 0,
    int PeopleChange = 0,
    MatchedPair? Displaced = null,
    double? DisplacedScore = null,
    ReviewStep? Step = null);

[JsonConverter(typeof(JsonStringEnumConverter<AlternativeKind>))]
public enum AlternativeKind
{
    /// <summary>There is a place free.</summary>
    FreePlace,

    /// <summary>The two pairs exchange partners.</summary>
    Exchange,

    /// <summary>Somebody would be without a partner, unless the solver finds them another.</summary>
    TakesPlace,

    /// <summary>Every place is held by pairs that were accepted or locked.</summary>
    Full,

    /// <summary>A hard rule stands between the two.</summary>
    Ruled,
}
