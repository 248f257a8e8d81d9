using MentorFlow.Matching.Frames;

namespace MentorFlow.Matching.Pairs;

/// <summary>Which pairs of a graph may be made: no rule broken, not standing already, and at or above the floor.</summary>
internal static class PairFilter
{
    /// <param name="forgiven">Rules to look past, to learn what they cost.</param>
    public static Func<int, bool> AtLeast(RoundFrame frame, PairGraph graph, int floor, HardRule forgiven = HardRule.None)
    {
        var standing = Standing(frame, graph);
        return pair => graph.Steps[pair] >= floor && (graph.Broken[pair] & ~forgiven) == HardRule.None && !standing.Contains(pair);
    }

    private static HashSet<int> Standing(RoundFrame frame, PairGraph graph)
    {
        var taken = frame.Standing.ToLookup(pair => pair.Learner.Index, pair => pair.Guide.Index);
        var places = new HashSet<int>();
        for (var row = 0; row < graph.Learners.Count && taken.Count > 0; row++)
        {
            foreach (var guide in taken[graph.Learners[row].Index])
            {
                places.UnionWith(Enumerable.Range(graph.RowStart[row], graph.RowStart[row + 1] - graph.RowStart[row])
                    .Where(pair => graph.Guides[graph.Guide[pair]].Index == guide));
            }
        }

        return places;
    }
}
