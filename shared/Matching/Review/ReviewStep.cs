namespace MentorFlow.Matching.Review;

/// <summary>A step as a coordinator asks for it; what it makes of the round, <see cref="Reviewing"/> says.</summary>
/// <param name="Pair">What the step is about; null only for solving again.</param>
/// <param name="Second">The other pair of a swap.</param>
public sealed record ReviewStep(ReviewAction Action, PairOfIds? Pair = null, PairOfIds? Second = null);
