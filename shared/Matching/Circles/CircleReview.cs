using MentorFlow.Matching.Frames;

namespace MentorFlow.Matching.Circles;

/// <summary>A circle as a coordinator would have it.</summary>
/// <param name="HostId">Null where each hosts in turn.</param>
/// <param name="MemberIds">Without the host, and without those who sit in a circle that runs already.</param>
/// <param name="Joins">The circle that runs and that they join; null for a new one.</param>
public sealed record CircleWish(string? HostId, IReadOnlyList<string> MemberIds, string? Joins = null);

/// <summary>What a circle would be, and what speaks against it.</summary>
/// <param name="Circle">Null where somebody is not in the round any more.</param>
/// <param name="Clashes">Pairs that must not sit in one circle.</param>
public sealed record CircleJudgment(Circle? Circle, IReadOnlyList<PairOfIds> Clashes);

/// <summary>Judges circles that a coordinator changes, by the rules and scores that the solver went by.</summary>
public static class CircleReview
{
    /// <param name="input">Valid.</param>
    public static CircleJudgment Judge(MatchingInput input, CircleWish wish) => CircleRound.Judge(new RoundFrame(input), wish);
}
