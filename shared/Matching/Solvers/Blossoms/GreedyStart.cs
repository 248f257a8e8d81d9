namespace MentorFlow.Matching.Solvers.Blossoms;

/// <summary>Prices as low as any edge allows and pairs along tight edges: most of the matching, before any tree is grown.</summary>
internal static class GreedyStart
{
    public static void Run(MatchingState state)
    {
        var graph = state.Graph;
        foreach (var edge in graph.Edges)
        {
            state.Price[edge.Left] = Math.Max(state.Price[edge.Left], edge.Weight);
            state.Price[edge.Right] = Math.Max(state.Price[edge.Right], edge.Weight);
        }

        for (var vertex = 0; vertex < graph.Vertices; vertex++)
        {
            if (state.Mate[vertex] == MatchingState.None)
            {
                Settle(state, vertex);
            }
        }
    }

    private static void Settle(MatchingState state, int vertex)
    {
        var graph = state.Graph;
        var lowest = 0L;
        foreach (var (other, _, weight) in graph.At(vertex))
        {
            lowest = Math.Max(lowest, (2 * weight) - state.Price[other]);
        }

        state.Price[vertex] = lowest;
        foreach (var (other, edge, weight) in graph.At(vertex))
        {
            if (state.Mate[other] == MatchingState.None && lowest + state.Price[other] == 2 * weight)
            {
                state.Mate[vertex] = edge;
                state.Mate[other] = edge;
                return;
            }
        }
    }
}
