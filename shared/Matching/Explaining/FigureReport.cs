using MentorFlow.Matching.Choosing;
using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Pairs;

namespace MentorFlow.Matching.Explaining;

/// <summary>All figures of a round of pairs.</summary>
internal static class FigureReport
{
    private const int MostBlockingNamed = 100;

    public static RoundFigures Of(RoundFrame frame, GraphDraft draft, PairChoice choice, IReadOnlyList<MatchedPair> pairs)
    {
        var blocking = BlockingPairs.Of(frame, choice.Graph, choice.Answer.Chosen);
        var explain = frame.Policy.Explain;
        var inSight = PairsInSight.Of(choice);
        if (explain.Prices || explain.Sensitivity || explain.Baselines)
        {
            frame.Watch?.Invoke(SolvingPhase.Weighing);
        }

        var optimized = frame.Policy.Mode == MatchMode.Optimizer;
        return new RoundFigures
        {
            Groups = GroupReport.Of(frame, ScoresOf(pairs)),
            Load = LoadReport.Of(frame, pairs),
            Ranks = RankReport.Of(frame, choice.Graph, pairs),
            BlockingPairs =
            [
                .. blocking.OrderBy(pair => pair.MenteeId, StringComparer.Ordinal)
                    .ThenBy(pair => pair.MentorId, StringComparer.Ordinal)
                    .Take(MostBlockingNamed),
            ],
            BlockingPairCount = blocking.Count,
            Demand = DemandReport.Of(frame, pairs),
            Backgrounds = SpreadReport.Of(frame, choice.Graph, pairs),
            Prices = explain.Prices && optimized ? PriceReport.Of(frame, inSight) : [],
            Sensitivity = explain.Sensitivity && optimized ? SensitivityReport.Of(frame, inSight) : [],
            Baselines = explain.Baselines ? BaselineReport.Of(frame, draft, choice.Graph, choice.Answer.Chosen) : [],
        };
    }

    public static IReadOnlyDictionary<string, IReadOnlyList<double>> ScoresOf(IReadOnlyList<MatchedPair> pairs) =>
        pairs.SelectMany(pair => new[] { (Id: pair.MenteeId, pair.Score), (Id: pair.MentorId, pair.Score) })
            .GroupBy(entry => entry.Id, entry => entry.Score, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<double>)[.. group], StringComparer.Ordinal);
}
