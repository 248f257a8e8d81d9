using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Pairs;
using MentorFlow.Matching.Rules;
using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.Explaining;

/// <summary>What each hard rule and the floor cost: the same pairs in sight, solved once more without it.</summary>
internal static class PriceReport
{
    public static IReadOnlyList<RulePrice> Of(RoundFrame frame, PairChoice choice)
    {
        var graph = choice.Graph;
        var prices = RuleWords.Told(graph.Broken.Aggregate(HardRule.None, (all, broken) => all | broken))
            .Select(rule => (Name: rule.ToString(), Forgiven: RuleWords.Behind(rule)))
            .Select(rule => Price(
                frame, choice, rule.Name, graph.Broken.Count(broken => (broken & rule.Forgiven) != HardRule.None), choice.Floor, rule.Forgiven))
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
