namespace MentorFlow.Matching.Solvers.Blossoms;

/// <summary>Turns a blossom so that another of its vertices looks outward, changing who is matched along the ring inside.</summary>
internal static class Augmenting
{
    public static void TurnTo(MatchingState state, int node, int vertex)
    {
        if (!state.IsBlossom(node))
        {
            return;
        }

        var ring = state.Ring[node]!;
        var child = state.ChildHolding(node, vertex);
        TurnTo(state, child, vertex);

        var place = Array.IndexOf(ring.Nodes, child);
        var count = ring.Nodes.Length;
        var step = place % 2 == 0 ? -1 : 1;
        for (var at = place; at != 0 && at != count; at += 2 * step)
        {
            var near = (at + step) % count;
            var far = (at + (2 * step)) % count;
            Match(state, ring, near, far, step > 0 ? near : far);
        }

        state.Ring[node] = new Ring([.. ring.Nodes[place..], .. ring.Nodes[..place]], [.. ring.Edges[place..], .. ring.Edges[..place]]);
        state.Base[node] = vertex;
    }

    private static void Match(MatchingState state, Ring ring, int near, int far, int edgeAt)
    {
        var edge = ring.Edges[edgeAt];
        var ends = state.Graph.Edges[edge];
        var (nearEnd, farEnd) = Holds(state, ring.Nodes[near], ends.Left) ? (ends.Left, ends.Right) : (ends.Right, ends.Left);
        TurnTo(state, ring.Nodes[near], nearEnd);
        TurnTo(state, ring.Nodes[far], farEnd);
        state.Mate[nearEnd] = edge;
        state.Mate[farEnd] = edge;
    }

    private static bool Holds(MatchingState state, int node, int vertex)
    {
        for (var at = vertex; at != MatchingState.None; at = state.Parent[at])
        {
            if (at == node)
            {
                return true;
            }
        }

        return false;
    }
}
