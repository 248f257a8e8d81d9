using MentorFlow.Matching.Pairs;

namespace MentorFlow.Matching.Explaining;

/// <summary>
/// The pairs that questions of "what if" are answered over: those made and each learner's best, allowed or not.
/// The answer itself is among them, so it stays the best of them.
/// </summary>
internal static class PairsInSight
{
    private const int PerLearner = 40;

    public static PairChoice Of(PairChoice choice)
    {
        var graph = choice.Graph;
        var made = choice.Answer.Chosen.ToHashSet();
        var starts = new int[graph.Learners.Count + 1];
        var kept = new List<int>();
        for (var row = 0; row < graph.Learners.Count; row++)
        {
            var pairs = Enumerable.Range(graph.RowStart[row], graph.RowStart[row + 1] - graph.RowStart[row]).ToList();
            kept.AddRange(pairs.GroupBy(pair => graph.Broken[pair] == HardRule.None).SelectMany(Best).Union(pairs.Where(made.Contains)).Order());
            starts[row + 1] = kept.Count;
        }

        return choice with
        {
            Graph = new PairGraph
            {
                Learners = graph.Learners,
                Guides = graph.Guides,
                RowStart = starts,
                Guide = [.. kept.Select(pair => graph.Guide[pair])],
                Steps = [.. kept.Select(pair => graph.Steps[pair])],
                Broken = [.. kept.Select(pair => graph.Broken[pair])],
            },
            Answer = choice.Answer with { Chosen = [.. Enumerable.Range(0, kept.Count).Where(place => made.Contains(kept[place]))] },
        };

        IEnumerable<int> Best(IEnumerable<int> pairs) => pairs.OrderByDescending(pair => graph.Steps[pair]).ThenBy(pair => pair).Take(PerLearner);
    }
}
