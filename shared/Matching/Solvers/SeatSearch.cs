namespace MentorFlow.Matching.Solvers;

/// <summary>One shortest-path search from a row to the nearest free seat or unused slack, and the moves along it.</summary>
internal sealed class SeatSearch
{
    private const long Far = long.MaxValue;

    private readonly SeatState state;
    private readonly SeatProblem problem;
    private readonly DistanceHeap heap = new();
    private readonly long[] distance;
    private readonly int[] arrival;
    private readonly List<int> touched = [];
    private readonly Stack<int> ready = new();
    private long best;
    private int end;

    // Nodes: rows first, then columns. The arrival of a row is the edge it would give up, of a column the edge it would take.
    public SeatSearch(SeatState state)
    {
        this.state = state;
        problem = state.Problem;
        var nodes = problem.Rows + problem.Columns;
        distance = new long[nodes];
        arrival = new int[nodes];
        Array.Fill(distance, Far);
    }

    /// <summary>Places one more unit of the row at least cost.</summary>
    public void Place(int row)
    {
        (best, end) = (Far, -1);
        Reach(row, 0, -1);
        ready.Push(row);
        ScanReady(0);
        while (heap.Count > 0 && heap.LeastKey < best)
        {
            var key = heap.LeastKey;
            var node = heap.Pop();
            if (distance[node] < key)
            {
                continue;
            }

            if (node < problem.Rows)
            {
                ready.Push(node);
            }
            else
            {
                ScanColumn(node - problem.Rows, key);
            }

            ScanReady(key);
        }

        LiftPrices();
        Move();
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
        if (state.SlackUsed[row] < state.Units(row))
        {
            Finish(row, at + state.NextSlack(row) - state.RowPrice[row]);
        }

        var first = problem.RowStart[row];
        var edges = problem.RowStart[row + 1] - first;
        var columns = problem.Column.AsSpan(first, edges);
        var costs = problem.Cost.AsSpan(first, edges);
        var chosen = state.Chosen.AsSpan(first, edges);
        var prices = state.ColumnPrice;
        var known = distance.AsSpan(problem.Rows);
        var offset = at - state.RowPrice[row];
        var limit = best;
        for (var edge = 0; edge < columns.Length && offset + costs[edge] + state.LeastPrice < limit; edge++)
        {
            var column = columns[edge];
            var reached = offset + costs[edge] + prices[column];
            if (reached < limit && reached < known[column] && !chosen[edge])
            {
                ReachColumn(column, reached, first + edge);
                limit = best;
            }
        }
    }

    private void ReachColumn(int column, long reached, int edge)
    {
        var node = problem.Rows + column;
        Reach(node, reached, edge);
        if (state.Taken[column] < state.Capacity(column))
        {
            Finish(node, reached + state.NextSeat(column) - state.ColumnPrice[column]);
        }

        if (reached < best)
        {
            heap.Push(node, reached);
        }
    }

    private void ScanColumn(int column, long at)
    {
        foreach (var edge in state.Seated(column))
        {
            var row = state.RowOf[edge];
            var reached = at + state.RowPrice[row] - problem.Cost[edge] - state.ColumnPrice[column];
            if (reached >= best || reached >= distance[row])
            {
                continue;
            }

            Reach(row, reached, edge);
            if (reached == at)
            {
                ready.Push(row);
            }
            else
            {
                heap.Push(row, reached);
            }
        }
    }

    private void Reach(int node, long reached, int edge)
    {
        if (distance[node] == Far)
        {
            touched.Add(node);
        }

        distance[node] = reached;
        arrival[node] = edge;
    }

    private void Finish(int node, long length)
    {
        if (length < best)
        {
            (best, end) = (length, node);
        }
    }

    private void LiftPrices()
    {
        foreach (var node in touched)
        {
            var lift = Math.Max(0, best - distance[node]);
            if (node < problem.Rows)
            {
                state.RowPrice[node] += lift;
            }
            else
            {
                state.ColumnPrice[node - problem.Rows] += lift;
            }

            distance[node] = Far;
        }

        touched.Clear();
        heap.Clear();
    }

    private void Move()
    {
        var node = end;
        if (node < problem.Rows)
        {
            state.SlackUsed[node]++;
        }

        while (true)
        {
            var edge = arrival[node];
            if (edge < 0)
            {
                return;
            }

            if (node < problem.Rows)
            {
                state.Rise(edge);
                node = problem.Rows + problem.Column[edge];
            }
            else
            {
                state.Sit(edge);
                node = state.RowOf[edge];
            }
        }
    }
}
