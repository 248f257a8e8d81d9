using System.Text.Json.Serialization;
using MentorFlow.Matching.Explaining;

namespace MentorFlow.Matching.Review;

/// <summary>A round under review by the coordinator: what goes in, what comes out, and every step taken. Nothing goes to people before approval.</summary>
public sealed record RoundReview(MatchingInput Input, MatchingResult Result, ReviewStage Stage, IReadOnlyList<ReviewEntry> Log)
{
    /// <summary>Told when a phase of the next step's solving begins; null where nobody waits for it.</summary>
    [JsonIgnore]
    public Action<SolvingPhase>? Watch { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<ReviewStage>))]
public enum ReviewStage
{
    Open,
    Approved,
}

/// <summary>One step of a review and what it cost, so that the ledger can tell a person's choice from the solver's.</summary>
public sealed record ReviewEntry(ReviewAction Action, IReadOnlyList<PairOfIds> Pairs, ReviewCost Cost);

[JsonConverter(typeof(JsonStringEnumConverter<ReviewAction>))]
public enum ReviewAction
{
    Lock,
    Unlock,
    Forbid,
    Allow,
    Swap,
    Resolve,
    Approve,
    Move,
}

/// <summary>What a step changes, against the answer before it.</summary>
/// <param name="ScoreCost">Total score given up; negative where it is won.</param>
/// <param name="PeopleCost">How many more people are without a partner.</param>
public sealed record ReviewCost(double ScoreCost, int PeopleCost, IReadOnlyList<PersonChange> Changes)
{
    public static ReviewCost None { get; } = new(0, 0, []);
}
