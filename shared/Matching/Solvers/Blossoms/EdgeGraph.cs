namespace MentorFlow.Matching.Solvers.Blossoms;

/// <summary>A general graph with whole-number weights; edges with weight 0 or less are never worth taking.</summary>
public sealed class EdgeGraph
{
    private readonly int[] starts;
    private readonly Neighbor[] neighbors;

    public EdgeGraph(int vertices, IReadOnlyList<WeightedEdge> edges)
    {
        Vertices = vertices;
        Edges = [.. edges];
        starts = new int[vertices + 1];
        foreach (var edge in Edges)
        {
            starts[edge.Left + 1]++;
            starts[edge.Right + 1]++;
        }

        for (var vertex = 0; vertex < vertices; vertex++)
        {
            starts[vertex + 1] += starts[vertex];
        }

        var next = starts[..^1];
        neighbors = new Neighbor[2 * Edges.Length];
        for (var edge = 0; edge < Edges.Length; edge++)
        {
            var (left, right, weight) = Edges[edge];
            neighbors[next[left]++] = new Neighbor(right, edge, weight);
            neighbors[next[right]++] = new Neighbor(left, edge, weight);
        }
    }

    public int Vertices { get; }

    public WeightedEdge[] Edges { get; }

    /// <summary>Edges of a vertex as it sees them, side by side: searches read little else.</summary>
    public ReadOnlySpan<Neighbor> At(int vertex) => neighbors.AsSpan(starts[vertex], starts[vertex + 1] - starts[vertex]);

    public int Other(int edge, int vertex) => Edges[edge].Left == vertex ? Edges[edge].Right : Edges[edge].Left;
}

public readonly record struct WeightedEdge(int Left, int Right, long Weight);

/// <summary>The other end of an edge.</summary>
public readonly record struct Neighbor(int Vertex, int Edge, long Weight);
