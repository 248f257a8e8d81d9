using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.Pairs;

/// <summary>The hard rules of a pair, its score included.</summary>
public static class PairJudge
{
    public static HardRule Broken(RoundFrame frame, Profile learner, Profile guide, int steps) =>
        frame.Rules.Broken(learner, guide)
        | (steps < frame.Policy.Rules.MinimumScore * PairScorer.Steps ? HardRule.MinimumScore : HardRule.None);
}
