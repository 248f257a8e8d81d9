using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.Pairs;

/// <summary>The hard rules of a pair, its score included.</summary>
public static class PairJudge
{
    /// <summary>0.0051 times 10,000 is a hair above 51: a pair at exactly the minimum is allowed.</summary>
    private const double Hair = 1e-6;

    public static HardRule Broken(RoundFrame frame, Profile learner, Profile guide, int steps) =>
        frame.Rules.Broken(learner, guide)
        | (steps < (frame.Rules.MinimumScore(learner, guide) * PairScorer.Steps) - Hair ? HardRule.MinimumScore : HardRule.None);
}
