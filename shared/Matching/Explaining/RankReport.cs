using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Pairs;

namespace MentorFlow.Matching.Explaining;

/// <summary>What mentees received of what they wanted, by their own ranking and by score.</summary>
internal static class RankReport
{
    public static RankReceived Of(RoundFrame frame, PairGraph graph, IReadOnlyList<MatchedPair> pairs)
    {
        var partners = pairs.ToLookup(pair => pair.MenteeId, pair => frame.Roster[pair.MentorId].Index, StringComparer.Ordinal);
        var byRank = new SortedDictionary<int, int>();
        var (unranked, none) = (0, 0);
        foreach (var learner in graph.Learners.Where(learner => learner.Ranking is { Count: > 0 }))
        {
            var best = partners[learner.Id].Select(index => learner.Ranking!.GetValueOrDefault(index, int.MaxValue)).DefaultIfEmpty(-1).Min();
            (unranked, none) = (unranked + (best == int.MaxValue ? 1 : 0), none + (best == -1 ? 1 : 0));
            if (best is >= 0 and < int.MaxValue)
            {
                byRank[best] = byRank.GetValueOrDefault(best) + 1;
            }
        }

        return new RankReceived(
            [.. Enumerable.Range(0, byRank.Count == 0 ? 0 : byRank.Keys.Max() + 1).Select(rank => byRank.GetValueOrDefault(rank))],
            unranked,
            none,
            MedianByScore(graph, partners));
    }

    private static double MedianByScore(PairGraph graph, ILookup<string, int> partners)
    {
        var places = new List<int>();
        for (var row = 0; row < graph.Learners.Count; row++)
        {
            var got = partners[graph.Learners[row].Id].ToHashSet();
            var known = Enumerable.Range(graph.RowStart[row], graph.RowStart[row + 1] - graph.RowStart[row])
                .Where(pair => graph.Broken[pair] == HardRule.None)
                .ToList();
            var best = known.Where(pair => got.Contains(graph.Guides[graph.Guide[pair]].Index)).Select(pair => graph.Steps[pair]).DefaultIfEmpty(-1).Max();
            if (best >= 0)
            {
                places.Add(1 + known.Count(pair => graph.Steps[pair] > best));
            }
        }

        places.Sort();
        return places.Count == 0 ? 0 : (places[(places.Count - 1) / 2] + places[places.Count / 2]) / 2.0;
    }
}
