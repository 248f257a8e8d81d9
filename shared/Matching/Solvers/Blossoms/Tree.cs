namespace MentorFlow.Matching.Solvers.Blossoms;

internal enum Label : byte
{
    Outside,

    /// <summary>An even number of edges from the root: its price falls as the tree grows.</summary>
    Outer,

    /// <summary>An odd number of edges from the root: its price rises.</summary>
    Inner,
}

/// <summary>
/// The alternating tree of one search. Prices of its members change with the tree's growth and are kept relative to it,
/// so that growing touches nobody.
/// </summary>
internal sealed class Tree(MatchingState state)
{
    private readonly Label[] labels = new Label[2 * state.Graph.Vertices];
    private readonly int[] entryEdge = new int[2 * state.Graph.Vertices];
    private readonly int[] entryFrom = new int[2 * state.Graph.Vertices];
    private readonly List<int> members = [];

    /// <summary>How far outer prices have fallen since the search began, in half points.</summary>
    public long Growth { get; set; }

    public Label LabelOf(int node) => labels[node];

    public Label LabelAt(int vertex) => labels[state.Top[vertex]];

    /// <summary>Edge by which a node was reached, and its end on the side of the root.</summary>
    public (int Edge, int From) Entry(int node) => (entryEdge[node], entryFrom[node]);

    public long PriceOf(int vertex) => state.Price[vertex] + (Sign(LabelAt(vertex)) * Growth);

    public long SurplusOf(int node) => state.Surplus[node] - (2 * Sign(labels[node]) * Growth);

    public long SlackOf(int edge)
    {
        var ends = state.Graph.Edges[edge];
        return PriceOf(ends.Left) + PriceOf(ends.Right) - (2 * ends.Weight);
    }

    public void Join(int node, Label label, int edge, int from)
    {
        Shift(node, -Sign(label) * Growth);
        labels[node] = label;
        entryEdge[node] = edge;
        entryFrom[node] = from;
        members.Add(node);
    }

    /// <summary>Takes a node out of the tree at the prices it has now.</summary>
    public void Leave(int node)
    {
        Shift(node, Sign(labels[node]) * Growth);
        labels[node] = Label.Outside;
    }

    public void Clear()
    {
        foreach (var node in members)
        {
            if (labels[node] != Label.Outside)
            {
                Leave(node);
            }
        }

        members.Clear();
        Growth = 0;
    }

    private void Shift(int node, long by)
    {
        if (by == 0)
        {
            return;
        }

        foreach (var vertex in state.Leaves(node))
        {
            state.Price[vertex] += by;
        }

        if (state.IsBlossom(node))
        {
            state.Surplus[node] -= 2 * by;
        }
    }

    private static int Sign(Label label) => label switch
    {
        Label.Outer => -1,
        Label.Inner => 1,
        _ => 0,
    };
}
