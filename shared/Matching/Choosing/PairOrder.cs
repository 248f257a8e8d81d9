using MentorFlow.Matching.Pairs;
using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.Choosing;

/// <summary>How much each side of a pair wants it: own choices first in their order, then the higher score, then the draw.</summary>
internal static class PairOrder
{
    /// <summary>Lower is wanted more; comparable within one learner.</summary>
    public static long ForLearner(PairGraph graph, int row, int pair) =>
        Key(graph.Learners[row], graph.Guides[graph.Guide[pair]], graph.Steps[pair]);

    /// <summary>Lower is wanted more; comparable within one guide.</summary>
    public static long ForGuide(PairGraph graph, int row, int pair) =>
        Key(graph.Guides[graph.Guide[pair]], graph.Learners[row], graph.Steps[pair]);

    private static long Key(Profile chooser, Profile other, int steps)
    {
        const int placeBits = 24;
        const int stepBits = 14;
        long rank = chooser.Ranking?.GetValueOrDefault(other.Index, int.MaxValue >> 8) ?? 0;
        return (rank << (stepBits + placeBits)) | ((long)(PairScorer.Steps - steps) << placeBits) | (uint)other.Index;
    }
}
