using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Pairs;
using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.Explaining;

/// <summary>What simpler methods would have made of the same people: the best pair first, and first come, first served.</summary>
internal static class BaselineReport
{
    public static IReadOnlyList<Baseline> Of(RoundFrame frame, GraphDraft draft, PairGraph graph, IReadOnlyList<int> chosen)
    {
        var comes = frame.Input.SignUpOrder.Select((id, place) => (id, place))
            .DistinctBy(entry => entry.id)
            .ToDictionary(entry => entry.id, entry => entry.place, StringComparer.Ordinal);
        var order = Enumerable.Range(0, graph.Learners.Count)
            .OrderBy(row => comes.GetValueOrDefault(graph.Learners[row].Id, int.MaxValue)).ThenBy(row => graph.Learners[row].Id, StringComparer.Ordinal);
        var asking = graph.Learners.Count(learner => frame.SeatsLeft(learner) > 0);
        return
        [
            Measure(MatchingWay.ThisAnswer, asking, [.. PairSeating.RowsOf(graph, chosen).Zip(chosen, (row, pair) => (row, graph.Steps[pair]))]),
            Measure(MatchingWay.BestPairFirst, asking, new SimpleWays(frame, draft, graph).BestPairFirst()),
            Measure(MatchingWay.FirstCome, asking, new SimpleWays(frame, draft, graph).InOrder(order)),
        ];
    }

    private static Baseline Measure(MatchingWay way, int asking, IReadOnlyList<(int Row, int Steps)> pairs)
    {
        var served = pairs.Select(pair => pair.Row).Distinct().Count();
        return new Baseline(
            way,
            pairs.Sum(pair => (long)pair.Steps) / (double)PairScorer.Steps,
            served,
            asking - served,
            pairs.Count == 0 ? 0 : pairs.Min(pair => pair.Steps) / (double)PairScorer.Steps);
    }
}
