using MentorFlow.Matching.Pairs;
using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.Explaining;

/// <summary>Whether the answer hangs on the exact weights: each is moved by a tenth both ways and the pairs in sight are solved again.</summary>
internal static class SensitivityReport
{
    public static IReadOnlyList<WeightShift> Of(RoundFrame frame, PairChoice choice) =>
    [
        .. from kind in PairScorer.Kinds
           where frame.Policy.Weights.Of(kind) > 0
           from factor in new[] { 0.9, 1.1 }
           select Shift(frame, choice, kind, factor),
    ];

    private static WeightShift Shift(RoundFrame frame, PairChoice choice, ScorePartKind kind, double factor)
    {
        var graph = choice.Graph;
        var scorer = new PairScorer(frame.Policy with { Weights = frame.Policy.Weights.Scaled(kind, factor) });
        var steps = new int[graph.Pairs];
        for (var row = 0; row < graph.Learners.Count; row++)
        {
            for (var pair = graph.RowStart[row]; pair < graph.RowStart[row + 1]; pair++)
            {
                steps[pair] = graph.Broken[pair] == HardRule.None ? scorer.Score(graph.Learners[row], graph.Guides[graph.Guide[pair]]) : 0;
            }
        }

        // Pairs stay allowed by their scores of today, so that only the weighing moves.
        var allowed = PairFilter.AtLeast(frame, graph, choice.Floor);
        var moved = new PairGraph { Learners = graph.Learners, Guides = graph.Guides, RowStart = graph.RowStart, Guide = graph.Guide, Steps = steps, Broken = graph.Broken };
        var answer = PairSeating.Solve(frame, moved, choice.Scale, allowed);
        var kept = answer.Chosen.Intersect(choice.Answer.Chosen).Count();
        var regret = answer.Chosen.Sum(pair => (long)steps[pair]) - choice.Answer.Chosen.Sum(pair => (long)steps[pair]);

        return new WeightShift(kind, factor, answer.Chosen.Count == 0 ? 1 : (double)kept / answer.Chosen.Count, (double)regret / PairScorer.Steps);
    }
}
