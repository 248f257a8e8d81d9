namespace MentorFlow.Matching.Solvers.Blossoms;

/// <summary>The odd ring that an edge between two outer nodes closes, from their nearest common ancestor down and back.</summary>
internal static class RingFinder
{
    public static Ring Find(MatchingState state, Tree tree, int edge, int near, int far)
    {
        var (left, right) = (PathToRoot(state, tree, state.Top[near]), PathToRoot(state, tree, state.Top[far]));
        while (left.Count > 1 && right.Count > 1 && left[^2] == right[^2])
        {
            left.RemoveAt(left.Count - 1);
            right.RemoveAt(right.Count - 1);
        }

        var (leftEdges, rightEdges) = (EntryEdges(tree, left), EntryEdges(tree, right));
        left.Reverse();
        leftEdges.Reverse();
        return new Ring([.. left, .. right[..^1]], [.. leftEdges, edge, .. rightEdges]);
    }

    private static List<int> PathToRoot(MatchingState state, Tree tree, int node)
    {
        var path = new List<int> { node };
        while (tree.Entry(node).Edge != MatchingState.None)
        {
            node = state.Top[tree.Entry(node).From];
            path.Add(node);
        }

        return path;
    }

    // One edge less than nodes: the common ancestor was reached from elsewhere.
    private static List<int> EntryEdges(Tree tree, List<int> path) => [.. path[..^1].Select(node => tree.Entry(node).Edge)];
}
