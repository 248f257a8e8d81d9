namespace MentorFlow.Matching.Solvers.Blossoms;

/// <summary>
/// Exact maximum-weight matching in a general graph (Edmonds 1965), grown one alternating tree at a time over prices that
/// start near the answer: what makes pairs among peers provably best, odd circles and all.
/// </summary>
public static class GeneralMatching
{
    public static GeneralAnswer Solve(EdgeGraph graph)
    {
        var state = new MatchingState(graph);
        GreedyStart.Run(state);
        var search = new TreeSearch(state);
        for (var root = 0; root < graph.Vertices; root++)
        {
            if (state.Mate[root] == MatchingState.None && state.Price[root] > 0)
            {
                search.Grow(root);
            }
        }

        return new GeneralAnswer(
            [.. Enumerable.Range(0, graph.Vertices).Select(vertex => state.Mate[vertex] < 0 ? MatchingState.None : graph.Other(state.Mate[vertex], vertex))],
            state.Price[..graph.Vertices],
            [.. state.Blossoms.Where(blossom => state.Surplus[blossom] > 0).Select(blossom => new OddSet([.. state.Leaves(blossom)], state.Surplus[blossom]))]);
    }
}

/// <summary>
/// Partner of each vertex (-1: none) and the proof in half points: for every edge, the prices of both ends plus the surplus
/// of each odd set that holds both are at least twice its weight.
/// </summary>
public sealed record GeneralAnswer(int[] Partner, long[] Price, IReadOnlyList<OddSet> OddSets)
{
    /// <summary>No matching weighs more than half of this.</summary>
    public decimal DoubleBound() => Price.Sum(price => (decimal)price) + OddSets.Sum(set => (decimal)set.Surplus * ((set.Members.Count - 1) / 2));
}

/// <summary>A set of odd size, of which at most half less a half can be paired inside.</summary>
public sealed record OddSet(IReadOnlyList<int> Members, long Surplus);
