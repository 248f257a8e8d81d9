using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Pairs;
using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.Explaining;

/// <summary>What each hard rule and the floor cost: the same pairs in sight, solved once more without it.</summary>
internal static class PriceReport
{
    public static IReadOnlyList<RulePrice> Of(RoundFrame frame, PairChoice choice)
    {
        var graph = choice.Graph;
        var rules = Enum.GetValues<HardRule>().Where(rule => rule != HardRule.None && Array.Exists(graph.Broken, broken => broken.HasFlag(rule)));
        var prices = rules.Select(rule => Price(frame, choice, rule.ToString(), graph.Broken.Count(broken => broken.HasFlag(rule)), choice.Floor, rule))
            .ToList();
        if (choice.Floor > 0)
        {
            prices.Add(Price(frame, choice, "Floor", graph.Steps.Count(steps => steps < choice.Floor), 0, HardRule.None));
        }

        return
        [
            .. prices.OrderByDescending(price => price.PeopleLost)
                .ThenByDescending(price => price.ScoreLost)
                .ThenBy(price => price.Rule, StringComparer.Ordinal),
        ];
    }

    private static RulePrice Price(RoundFrame frame, PairChoice choice, string name, int forbidden, int floor, HardRule forgiven)
    {
        var without = PairSeating.Solve(frame, choice.Graph, choice.Scale, PairFilter.AtLeast(frame, choice.Graph, floor, forgiven));
        return new RulePrice(
            name,
            forbidden,
            Served(choice.Graph, without) - Served(choice.Graph, choice.Answer),
            (double)(Total(choice.Graph, without) - Total(choice.Graph, choice.Answer)) / PairScorer.Steps);
    }

    private static int Served(PairGraph graph, PairAnswer answer) => PairSeating.RowsOf(graph, answer.Chosen).Distinct().Count();

    private static long Total(PairGraph graph, PairAnswer answer) => answer.Chosen.Sum(pair => (long)graph.Steps[pair]);
}
