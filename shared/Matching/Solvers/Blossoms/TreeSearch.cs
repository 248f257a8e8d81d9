namespace MentorFlow.Matching.Solvers.Blossoms;

/// <summary>
/// Grows one tree from a free vertex until it can be matched, or until giving up a vertex whose price has fallen to nothing
/// is as good.
/// </summary>
internal sealed class TreeSearch(MatchingState state)
{
    private readonly Tree tree = new(state);
    private readonly PriorityQueue<TreeEvent, long> events = new();

    /// <summary>Growth at which the tree ends at the latest: what would happen after it need not be foreseen.</summary>
    private long last;

    public void Grow(int root)
    {
        events.Clear();
        last = long.MaxValue;
        Join(state.Top[root], Label.Outer, MatchingState.None, MatchingState.None);
        var done = false;
        while (!done)
        {
            if (!events.TryDequeue(out var next, out var growth))
            {
                throw new InvalidOperationException("A tree ran out of events: some price was negative.");
            }

            tree.Growth = growth;
            done = next.Kind switch
            {
                TreeEventKind.Edge => Follow(next.Subject),
                TreeEventKind.Expand => Expand(next.Subject),
                _ => GiveUp(next.Subject),
            };
        }

        tree.Clear();
    }

    private void Join(int node, Label label, int edge, int from)
    {
        tree.Join(node, label, edge, from);
        if (label == Label.Outer)
        {
            Watch(node);
        }
        else if (state.IsBlossom(node))
        {
            Foresee(TreeEventKind.Expand, node, tree.Growth + (tree.SurplusOf(node) / 2));
        }
    }

    private void Foresee(TreeEventKind kind, int subject, long growth)
    {
        if (growth <= last)
        {
            events.Enqueue(new TreeEvent(kind, subject), growth);
        }
    }

    /// <summary>Foresees when each edge out of an outer node becomes tight and when its vertices run out of price.</summary>
    private void Watch(int node)
    {
        foreach (var vertex in state.Leaves(node))
        {
            WatchVertex(vertex);
        }
    }

    private void WatchVertex(int vertex)
    {
        var worthless = tree.Growth + tree.PriceOf(vertex);
        last = Math.Min(last, worthless);
        Foresee(TreeEventKind.GiveUp, vertex, worthless);
        foreach (var neighbor in state.Graph.At(vertex))
        {
            WatchEdge(neighbor, vertex);
        }
    }

    private void WatchEdge(Neighbor neighbor, int vertex)
    {
        var top = state.Top[neighbor.Vertex];
        var label = tree.LabelOf(top);
        if (label == Label.Inner || top == state.Top[vertex])
        {
            return;
        }

        var slack = tree.PriceOf(vertex) + tree.PriceOf(neighbor.Vertex) - (2 * neighbor.Weight);
        var tight = tree.Growth + (label == Label.Outer ? slack / 2 : slack);
        if (label == Label.Outside && state.Mate[state.Base[top]] == MatchingState.None)
        {
            last = Math.Min(last, tight);
        }

        Foresee(TreeEventKind.Edge, neighbor.Edge, tight);
    }

    private bool Follow(int edge)
    {
        var (left, right) = (state.Graph.Edges[edge].Left, state.Graph.Edges[edge].Right);
        var (near, far) = tree.LabelAt(left) == Label.Outer ? (left, right) : (right, left);
        if (tree.LabelAt(near) != Label.Outer || state.Top[near] == state.Top[far])
        {
            return false;
        }

        return (tree.LabelAt(far), tree.SlackOf(edge)) switch
        {
            (Label.Inner, _) => false,
            (_, > 0) => Postpone(edge, near, far),
            (Label.Outer, _) => Shrink(edge, near, far),
            _ => Extend(edge, near, far),
        };
    }

    private bool Postpone(int edge, int near, int far)
    {
        WatchEdge(new Neighbor(far, edge, state.Graph.Edges[edge].Weight), near);
        return false;
    }

    private bool Extend(int edge, int near, int far)
    {
        var node = state.Top[far];
        var outward = state.Mate[state.Base[node]];
        if (outward == MatchingState.None)
        {
            Augmenting.TurnTo(state, node, far);
            state.Mate[far] = edge;
            FlipToRoot(near, edge);
            return true;
        }

        var baseVertex = state.Base[node];
        Join(node, Label.Inner, edge, near);
        Join(state.Top[state.Graph.Other(outward, baseVertex)], Label.Outer, outward, baseVertex);
        return false;
    }

    private bool GiveUp(int vertex)
    {
        if (tree.LabelAt(vertex) != Label.Outer || tree.PriceOf(vertex) > 0)
        {
            return false;
        }

        FlipToRoot(vertex, MatchingState.None);
        return true;
    }

    /// <summary>Matches an outer vertex again (or frees it) and changes every second edge on the way to the root.</summary>
    private void FlipToRoot(int vertex, int edge)
    {
        while (true)
        {
            var outer = state.Top[vertex];
            var (outward, innerBase) = tree.Entry(outer);
            Augmenting.TurnTo(state, outer, vertex);
            state.Mate[vertex] = edge;
            if (outward == MatchingState.None)
            {
                return;
            }

            var inner = state.Top[innerBase];
            var (inward, parent) = tree.Entry(inner);
            var end = state.Graph.Other(inward, parent);
            Augmenting.TurnTo(state, inner, end);
            state.Mate[end] = inward;
            (vertex, edge) = (parent, inward);
        }
    }

    private bool Shrink(int edge, int near, int far)
    {
        var ring = RingFinder.Find(state, tree, edge, near, far);
        var (entryEdge, entryFrom) = tree.Entry(ring.Nodes[0]);
        var risen = new List<int>();
        foreach (var node in ring.Nodes)
        {
            if (tree.LabelOf(node) == Label.Inner)
            {
                risen.AddRange(state.Leaves(node));
            }

            tree.Leave(node);
        }

        var blossom = state.NewBlossom(ring);
        foreach (var vertex in state.Leaves(blossom))
        {
            state.Top[vertex] = blossom;
        }

        tree.Join(blossom, Label.Outer, entryEdge, entryFrom);
        foreach (var vertex in risen)
        {
            WatchVertex(vertex);
        }

        return false;
    }

    private bool Expand(int blossom)
    {
        if (state.Ring[blossom] is null || tree.LabelOf(blossom) != Label.Inner || tree.SurplusOf(blossom) > 0)
        {
            return false;
        }

        var (edge, from) = tree.Entry(blossom);
        tree.Leave(blossom);
        var ring = state.Dissolve(blossom);
        var at = Array.IndexOf(ring.Nodes, state.Top[state.Graph.Other(edge, from)]);
        var step = at % 2 == 0 ? -1 : 1;
        var inTree = new HashSet<int>();
        var outers = new List<int>();
        Enter(ring.Nodes[at], Label.Inner, edge, from);
        for (var count = ring.Nodes.Length; at != 0 && at != count; at += 2 * step)
        {
            var matched = ring.Edges[step > 0 ? at : at - 1];
            var outer = ring.Nodes[at + step];
            Enter(outer, Label.Outer, matched, EndIn(matched, ring.Nodes[at]));
            outers.Add(outer);

            var onward = ring.Edges[step > 0 ? at + 1 : at - 2];
            Enter(ring.Nodes[(at + (2 * step)) % count], Label.Inner, onward, EndIn(onward, outer));
        }

        outers.ForEach(Watch);
        foreach (var vertex in ring.Nodes.Where(node => !inTree.Contains(node)).SelectMany(state.Leaves))
        {
            WatchFromOutside(vertex);
        }

        return false;

        void Enter(int node, Label label, int byEdge, int fromVertex)
        {
            inTree.Add(node);
            tree.Join(node, label, byEdge, fromVertex);
            if (label == Label.Inner && state.IsBlossom(node))
            {
                Foresee(TreeEventKind.Expand, node, tree.Growth + (tree.SurplusOf(node) / 2));
            }
        }
    }

    // A vertex that drops out of the tree may have outer neighbors whose edges nobody watched while it was inner.
    private void WatchFromOutside(int vertex)
    {
        foreach (var neighbor in state.Graph.At(vertex))
        {
            if (tree.LabelAt(neighbor.Vertex) == Label.Outer)
            {
                Foresee(TreeEventKind.Edge, neighbor.Edge, tree.Growth + tree.SlackOf(neighbor.Edge));
            }
        }
    }

    private int EndIn(int edge, int node)
    {
        var ends = state.Graph.Edges[edge];
        return state.Top[ends.Left] == node ? ends.Left : ends.Right;
    }
}

internal enum TreeEventKind : byte
{
    Edge,
    Expand,
    GiveUp,
}

internal readonly record struct TreeEvent(TreeEventKind Kind, int Subject);
