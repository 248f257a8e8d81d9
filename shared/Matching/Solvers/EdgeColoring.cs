namespace MentorFlow.Matching.Solvers;

/// <summary>
/// Colors the edges of a bipartite graph with as many colors as its busiest node has edges (Kőnig 1916), so that no node
/// has a color twice: a plan of meetings becomes turns.
/// </summary>
public static class EdgeColoring
{
    private const int None = -1;

    /// <summary>Color of each edge, from 0.</summary>
    /// <exception cref="ArgumentException">Some node has more edges than there are colors.</exception>
    public static int[] Color(int rows, int columns, IReadOnlyList<(int Row, int Column)> edges, int colors)
    {
        var used = new int[rows + columns, colors];
        for (var node = 0; node < rows + columns; node++)
        {
            for (var color = 0; color < colors; color++)
            {
                used[node, color] = None;
            }
        }

        var ends = edges.Select(edge => (Row: edge.Row, Column: rows + edge.Column)).ToArray();
        var colorOf = new int[edges.Count];
        for (var edge = 0; edge < edges.Count; edge++)
        {
            var (row, column) = ends[edge];
            var (free, wanted) = (FreeAt(used, row, colors), FreeAt(used, column, colors));
            if (free != wanted)
            {
                Swap(used, ends, colorOf, column, free, wanted);
            }

            colorOf[edge] = free;
            used[row, free] = edge;
            used[column, free] = edge;
        }

        return colorOf;
    }

    // Exchanges two colors along the path that leaves the column by the color wanted; in a bipartite graph it never meets the row.
    private static void Swap(int[,] used, (int Row, int Column)[] ends, int[] colorOf, int node, int wanted, int other)
    {
        var path = new List<int>();
        for (var (at, color) = (node, wanted); used[at, color] != None; color = color == wanted ? other : wanted)
        {
            var edge = used[at, color];
            path.Add(edge);
            at = ends[edge].Row == at ? ends[edge].Column : ends[edge].Row;
        }

        foreach (var edge in path)
        {
            used[ends[edge].Row, colorOf[edge]] = None;
            used[ends[edge].Column, colorOf[edge]] = None;
        }

        foreach (var edge in path)
        {
            colorOf[edge] = colorOf[edge] == wanted ? other : wanted;
            used[ends[edge].Row, colorOf[edge]] = edge;
            used[ends[edge].Column, colorOf[edge]] = edge;
        }
    }

    private static int FreeAt(int[,] used, int node, int colors)
    {
        for (var color = 0; color < colors; color++)
        {
            if (used[node, color] == None)
            {
                return color;
            }
        }

        throw new ArgumentException("A node has more edges than there are colors.");
    }
}
