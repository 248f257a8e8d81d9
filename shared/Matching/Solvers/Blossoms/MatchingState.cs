namespace MentorFlow.Matching.Solvers.Blossoms;

/// <summary>
/// Vertices, the blossoms shrunk over them, who is matched along which edge, and prices in half points.
/// Numbers below the vertex count are vertices, the others blossoms.
/// </summary>
internal sealed class MatchingState
{
    public const int None = -1;

    private readonly Stack<int> unused;

    public MatchingState(EdgeGraph graph)
    {
        Graph = graph;
        var nodes = 2 * graph.Vertices;
        Mate = Filled(graph.Vertices);
        Top = [.. Enumerable.Range(0, graph.Vertices)];
        Base = [.. Enumerable.Range(0, nodes)];
        Parent = Filled(nodes);
        Price = new long[graph.Vertices];
        Surplus = new long[nodes];
        Ring = new Ring?[nodes];
        unused = new Stack<int>(Enumerable.Range(graph.Vertices, graph.Vertices).Reverse());
    }

    public EdgeGraph Graph { get; }

    /// <summary>Matched edge of each vertex.</summary>
    public int[] Mate { get; }

    /// <summary>Outermost blossom of each vertex, the vertex itself where there is none.</summary>
    public int[] Top { get; }

    /// <summary>The vertex of a node that is matched outward, or is free.</summary>
    public int[] Base { get; }

    public int[] Parent { get; }

    public long[] Price { get; }

    public long[] Surplus { get; }

    public Ring?[] Ring { get; }

    public IEnumerable<int> Blossoms => Enumerable.Range(Graph.Vertices, Graph.Vertices).Where(node => Ring[node] is not null);

    public bool IsBlossom(int node) => node >= Graph.Vertices;

    public int NewBlossom(Ring ring)
    {
        var blossom = unused.Pop();
        Ring[blossom] = ring;
        Base[blossom] = Base[ring.Nodes[0]];
        Surplus[blossom] = 0;
        Parent[blossom] = None;
        foreach (var node in ring.Nodes)
        {
            Parent[node] = blossom;
        }

        return blossom;
    }

    public Ring Dissolve(int blossom)
    {
        var ring = Ring[blossom]!;
        Ring[blossom] = null;
        unused.Push(blossom);
        foreach (var node in ring.Nodes)
        {
            Parent[node] = None;
            foreach (var vertex in Leaves(node))
            {
                Top[vertex] = node;
            }
        }

        return ring;
    }

    public IEnumerable<int> Leaves(int node)
    {
        if (!IsBlossom(node))
        {
            yield return node;
            yield break;
        }

        var open = new Stack<int>([node]);
        while (open.TryPop(out var next))
        {
            if (!IsBlossom(next))
            {
                yield return next;
                continue;
            }

            foreach (var child in Ring[next]!.Nodes)
            {
                open.Push(child);
            }
        }
    }

    /// <summary>The child of a blossom that holds a vertex.</summary>
    public int ChildHolding(int blossom, int vertex)
    {
        var node = vertex;
        while (Parent[node] != blossom)
        {
            node = Parent[node];
        }

        return node;
    }

    private static int[] Filled(int count)
    {
        var filled = new int[count];
        Array.Fill(filled, None);
        return filled;
    }
}

/// <summary>The odd ring a blossom was shrunk from, base first; edge i runs from node i to the next.</summary>
internal sealed record Ring(int[] Nodes, int[] Edges);
