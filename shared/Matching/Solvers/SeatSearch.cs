namespace MentorFlow.Matching.Solvers;

/// <summary>
/// Shortest-path searches from a row to the nearest free seat or unused slack. Each grows from both ends, because the last rows
/// and the last seats lie far apart and one end alone would see almost everybody.
/// </summary>
internal sealed class SeatSearch
{
    /// <summary>Edges looked at from the row before the other end begins: most searches are over by then.</summary>
    private const int EdgesAlone = 1000;

    private readonly SeatState state;
    private readonly SeatProblem problem;
    private readonly SeatNodes nodes;
    private readonly SeatExits exits;
    private readonly SeatWays ways;
    private readonly DistanceHeap front = new();
    private readonly DistanceHeap back = new();
    private readonly Stack<int> ready = new();
    private long ahead;

    public SeatSearch(SeatState state)
    {
        this.state = state;
        problem = state.Problem;
        nodes = new SeatNodes(state);
        nodes.LowerEmptyColumns();
        exits = new SeatExits(nodes);
        ways = new SeatWays(state, nodes, exits);
        for (var node = 0; node < nodes.All.Length; node++)
        {
            exits.Offer(node);
        }
    }

    /// <summary>Makes a partial answer whole and its prices its proof.</summary>
    /// <param name="open">Rows to be placed, one entry a unit.</param>
    public void PlaceAll(List<int> open)
    {
        foreach (var row in open)
        {
            Place(row);
        }

        ways.Returning = true;
        for (var column = 0; column < problem.Columns; column++)
        {
            while (nodes.IsOverpriced(column))
            {
                Return(column);
            }
        }

        nodes.Keep();
    }

    /// <summary>Places one more unit of the row at least cost.</summary>
    private void Place(int row)
    {
        ways.Begin();
        ways.Come(row, 0, SeatWays.None);
        ahead = -EdgesAlone;
        ready.Push(row);
        ScanReady(0);
        var (near, far) = Radii();
        while (near + far < ways.Best)
        {
            if (ahead <= 0)
            {
                StepFront(near);
            }
            else
            {
                StepBack(far);
            }

            (near, far) = Radii();
        }

        ways.Arrive(Math.Min(near, ways.Best));
        exits.PutBack();
        front.Clear();
        back.Clear();
    }

    /// <summary>
    /// Fills a free seat that its column is priced above, at least cost: somebody else's place is given up for it, or the price falls.
    /// </summary>
    private void Return(int column)
    {
        ways.Begin();
        ways.Go(nodes.Node(column), 0, SeatWays.None);
        ScanColumnBack(column, 0);
        while (back.LeastKey < ways.Best)
        {
            ScanBack(back.LeastKey, back.Pop());
        }

        ways.GiveBack();
        back.Clear();
    }

    /// <summary>How far from either end everything has been seen.</summary>
    private (long Near, long Far) Radii() => (front.LeastKey, Math.Min(back.LeastKey, exits.Nearest));

    private void StepFront(long at)
    {
        var node = front.Pop();
        if (nodes.All[node].Come < at)
        {
            return;
        }

        if (node < problem.Rows)
        {
            ready.Push(node);
        }
        else
        {
            ScanColumn(node - problem.Rows, at);
        }

        ScanReady(at);
    }

    private void StepBack(long at)
    {
        if (back.LeastKey <= at)
        {
            ScanBack(at, back.Pop());
        }
        else if (exits.TryTake(out var node) && nodes.All[node].Togo >= at)
        {
            ways.Go(node, at, SeatWays.None);
            ScanBack(at, node);
        }
    }

    private void ScanReady(long at)
    {
        while (ready.TryPop(out var row))
        {
            ScanRow(row, at);
        }
    }

    private void ScanRow(int row, long at)
    {
        var first = problem.RowStart[row];
        var costs = problem.Cost.AsSpan(first, problem.RowStart[row + 1] - first);
        var columns = problem.Column.AsSpan(first, costs.Length);
        var known = nodes.All.AsSpan(problem.Rows);
        var offset = at - nodes.All[row].Price;
        var edge = 0;
        for (; edge < costs.Length && offset + costs[edge] + nodes.LeastPrice < ways.Best; edge++)
        {
            ref var column = ref known[columns[edge]];
            var reached = offset + costs[edge] + column.Price;
            if (reached < ways.Best && reached < column.Come && !state.Chosen[first + edge])
            {
                ways.Come(nodes.Node(columns[edge]), reached, first + edge);
                front.Push(nodes.Node(columns[edge]), reached);
            }
        }

        ahead += edge;
    }

    private void ScanColumn(int column, long at)
    {
        foreach (var edge in state.Seated(column))
        {
            var row = state.RowOf[edge];
            var reached = at + Surplus(row, column, edge);
            if (reached >= ways.Best || reached >= nodes.All[row].Come)
            {
                continue;
            }

            ways.Come(row, reached, edge);
            if (reached == at)
            {
                ready.Push(row);
            }
            else
            {
                front.Push(row, reached);
            }
        }
    }

    private void ScanBack(long at, int node)
    {
        if (nodes.All[node].Togo < at)
        {
            return;
        }

        if (node < problem.Rows)
        {
            ScanRowBack(node, at);
        }
        else
        {
            ScanColumnBack(node - problem.Rows, at);
        }
    }

    // Only the columns where it sits lead to a row.
    private void ScanRowBack(int row, long at)
    {
        var end = problem.RowStart[row + 1];
        for (var edge = NextChosen(problem.RowStart[row], end); edge < end; edge = NextChosen(edge + 1, end))
        {
            var column = problem.Column[edge];
            var node = nodes.Node(column);
            var reached = at + Surplus(row, column, edge);
            if (reached >= ways.Best || reached >= nodes.All[node].Togo)
            {
                continue;
            }

            ways.Go(node, reached, edge);
            if (reached == at)
            {
                ScanColumnBack(column, at);
            }
            else
            {
                back.Push(node, reached);
            }
        }
    }

    private int NextChosen(int from, int end)
    {
        var place = state.Chosen.AsSpan(from, end - from).IndexOf(true);
        return place < 0 ? end : from + place;
    }

    private void ScanColumnBack(int column, long at)
    {
        var offset = at + nodes.All[nodes.Node(column)].Price;
        var edges = nodes.Into(column);
        foreach (ref readonly var edge in edges)
        {
            ref var row = ref nodes.All[edge.Row];
            var reached = offset + edge.Cost - row.Price;
            if (reached < ways.Best && reached < row.Togo && !state.Chosen[edge.Edge])
            {
                ways.Go(edge.Row, reached, edge.Edge);
                back.Push(edge.Row, reached);
            }
        }

        ahead -= edges.Length;
    }

    // A row of several units may sit somewhere at less than its price.
    private long Surplus(int row, int column, int edge) => nodes.All[row].Price - problem.Cost[edge] - nodes.All[nodes.Node(column)].Price;
}
