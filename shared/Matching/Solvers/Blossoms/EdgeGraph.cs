namespace MentorFlow.Matching.Solvers.Blossoms;

/// <summary>A general graph with whole-number weights; edges with weight 0 or less are never worth taking.</summary>
public sealed class EdgeGraph
{
    public EdgeGraph(int vertices, IReadOnlyList<WeightedEdge> edges)
    {
        Vertices = vertices;
        Edges = [.. edges];
        var starts = new int[vertices + 1];
        foreach (var edge in Edges)
        {
            starts[edge.Left + 1]++;
            starts[edge.Right + 1]++;
        }

        for (var vertex = 0; vertex < vertices; vertex++)
        {
            starts[vertex + 1] += starts[vertex];
        }

        Starts = [.. starts];
        Incident = new int[2 * Edges.Length];
        for (var edge = 0; edge < Edges.Length; edge++)
        {
            Incident[starts[Edges[edge].Left]++] = edge;
            Incident[starts[Edges[edge].Right]++] = edge;
        }
    }

    public int Vertices { get; }

    public WeightedEdge[] Edges { get; }

    private int[] Starts { get; }

    private int[] Incident { get; }

    public ReadOnlySpan<int> At(int vertex) => Incident.AsSpan(Starts[vertex], Starts[vertex + 1] - Starts[vertex]);

    public int Other(int edge, int vertex) => Edges[edge].Left == vertex ? Edges[edge].Right : Edges[edge].Left;
}

public readonly record struct WeightedEdge(int Left, int Right, long Weight);
