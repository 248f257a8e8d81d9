using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Pairs;
using MentorFlow.Matching.Rules;
using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.PairRounds;

/// <summary>Pairs in words: score, parts and reasons, standing pairs first, then by id.</summary>
internal static class PairReport
{
    public static IReadOnlyList<MatchedPair> Pairs(RoundFrame frame, PairGraph graph, IReadOnlyList<int> chosen)
    {
        var rows = PairSeating.RowsOf(graph, chosen).Zip(chosen, (row, pair) => (Row: row, Pair: pair));
        return
        [
            .. frame.Standing.Select(pair => Describe(frame, pair.Learner, pair.Guide, pair.Standing))
                .Concat(rows.Select(pair => Describe(frame, graph.Learners[pair.Row], graph.Guides[graph.Guide[pair.Pair]], PairStanding.Proposed)))
                .OrderByDescending(pair => pair.Standing)
                .ThenBy(pair => pair.MenteeId, StringComparer.Ordinal)
                .ThenBy(pair => pair.MentorId, StringComparer.Ordinal),
        ];
    }

    public static MatchedPair Describe(RoundFrame frame, Profile learner, Profile guide, PairStanding standing)
    {
        var steps = frame.Scorer.Score(learner, guide);
        var breaks = standing == PairStanding.Proposed ? HardRule.None : PairJudge.Broken(frame, learner, guide, steps);
        return new MatchedPair(
            learner.Id,
            guide.Id,
            (double)steps / PairScorer.Steps,
            standing,
            frame.Scorer.Explain(learner, guide),
            RuleWords.Told(breaks));
    }
}
