using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Pairs;
using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.Explaining;

/// <summary>Whether the answer depends on the exact weights: each is moved by a tenth up and down, and the pairs in sight are solved again.</summary>
internal sealed class SensitivityReport
{
    private readonly RoundFrame frame;
    private readonly PairChoice choice;
    private readonly double[] values;

    private SensitivityReport(RoundFrame frame, PairChoice inSight)
    {
        (this.frame, choice) = (frame, inSight);
        var graph = inSight.Graph;
        values = new double[graph.Pairs * PairScorer.Kinds.Length];
        for (var row = 0; row < graph.Learners.Count; row++)
        {
            for (var pair = graph.RowStart[row]; pair < graph.RowStart[row + 1]; pair++)
            {
                frame.Scorer.Score(graph.Learners[row], graph.Guides[graph.Guide[pair]], ValuesOf(pair));
            }
        }
    }

    public static IReadOnlyList<WeightShift> Of(RoundFrame frame, PairChoice inSight)
    {
        var report = new SensitivityReport(frame, inSight);
        return
        [
            .. from kind in PairScorer.Kinds
               where frame.Policy.Weights.Of(kind) > 0
               from factor in new[] { 0.9, 1.1 }
               select report.Shift(kind, factor),
        ];
    }

    private Span<double> ValuesOf(int pair) => values.AsSpan(pair * PairScorer.Kinds.Length, PairScorer.Kinds.Length);

    private WeightShift Shift(ScorePartKind kind, double factor)
    {
        var graph = choice.Graph;
        var weights = PairScorer.Normalized(frame.Policy.Weights.Scaled(kind, factor));
        var steps = Enumerable.Range(0, graph.Pairs).Select(pair => PairScorer.Combine(ValuesOf(pair), weights)).ToArray();

        // Pairs stay allowed by their scores of today, so that only the weighing moves.
        var moved = new PairGraph
        {
            Learners = graph.Learners,
            Guides = graph.Guides,
            RowStart = graph.RowStart,
            Guide = graph.Guide,
            Steps = steps,
            Broken = graph.Broken,
        };
        var answer = PairSeating.Solve(frame, moved, choice.Scale, PairFilter.AtLeast(frame, graph, choice.Floor));
        var kept = answer.Chosen.Intersect(choice.Answer.Chosen).Count();
        var regret = answer.Chosen.Sum(pair => (long)steps[pair]) - choice.Answer.Chosen.Sum(pair => (long)steps[pair]);

        return new WeightShift(kind, factor, answer.Chosen.Count == 0 ? 1 : (double)kept / answer.Chosen.Count, (double)regret / PairScorer.Steps);
    }
}
