namespace MentorFlow.Matching.Solvers;

/// <summary>A row or a column: its price and, during a search, how far it is from the start and from the end, and by which edges.</summary>
internal struct SeatNode
{
    public long Price;
    public long Come;
    public long Togo;
    public int CameBy;
    public int GoesBy;
}

/// <summary>An edge as its column sees it.</summary>
internal readonly record struct Inward(int Row, int Edge, long Cost);

/// <summary>
/// Rows, then columns, with where they can leave the paths: at a free seat or by staying without. Prices are kept apart from a
/// lift that all have in common, so that lifting all but a few touches only the few.
/// </summary>
internal sealed class SeatNodes
{
    public const long Far = DistanceHeap.Far;

    private readonly SeatState state;
    private readonly SeatProblem problem;
    private readonly int[] inwardStart;
    private readonly Inward[] inward;

    public SeatNodes(SeatState state)
    {
        this.state = state;
        problem = state.Problem;
        All = new SeatNode[problem.Rows + problem.Columns];
        for (var node = 0; node < All.Length; node++)
        {
            var price = node < problem.Rows ? state.RowPrice[node] : state.ColumnPrice[node - problem.Rows];
            All[node] = new SeatNode { Price = price, Come = Far, Togo = Far };
        }

        LeastPrice = state.LeastPrice;
        inwardStart = new int[problem.Columns + 1];
        foreach (var column in problem.Column)
        {
            inwardStart[column + 1]++;
        }

        for (var column = 0; column < problem.Columns; column++)
        {
            inwardStart[column + 1] += inwardStart[column];
        }

        inward = new Inward[problem.Edges];
        var place = inwardStart[..^1];
        for (var edge = 0; edge < problem.Edges; edge++)
        {
            inward[place[problem.Column[edge]]++] = new Inward(state.RowOf[edge], edge, problem.Cost[edge]);
        }
    }

    public SeatNode[] All { get; }

    /// <summary>What is to be added to every price.</summary>
    public long Lift { get; set; }

    /// <summary>No column is cheaper, the lift apart.</summary>
    public long LeastPrice { get; private set; }

    public int Node(int column) => problem.Rows + column;

    public ReadOnlySpan<Inward> Into(int column) => inward.AsSpan(inwardStart[column], inwardStart[column + 1] - inwardStart[column]);

    /// <summary>How far a node is from its own free seat or from staying without; Far where it has neither.</summary>
    public long Exit(int node)
    {
        if (node < problem.Rows)
        {
            return state.SlackUsed[node] < state.Units(node) ? Math.Max(0, state.NextSlack(node) - All[node].Price - Lift) : Far;
        }

        var column = node - problem.Rows;
        return state.Taken[column] < state.Capacity(column) ? Math.Max(0, state.NextSeat(column) - All[node].Price - Lift) : Far;
    }

    /// <summary>Whether a seat that costs less than the price of its column is free.</summary>
    public bool IsOverpriced(int column) =>
        state.Taken[column] < state.Capacity(column) && state.NextSeat(column) < All[Node(column)].Price + Lift;

    /// <summary>How much more than its dearest used seat or slack a node pays: what taking that away from it would save less.</summary>
    public long Entrance(int node)
    {
        if (node < problem.Rows)
        {
            var used = state.SlackUsed[node];
            return used > 0 ? All[node].Price + Lift - problem.Slack[problem.SlackStart[node] + used - 1] : Far;
        }

        var column = node - problem.Rows;
        var seats = problem.Seat.AsSpan(problem.SeatStart[column], state.Capacity(column));
        var filled = state.Taken[column];
        var price = All[node].Price + Lift;
        while (filled < seats.Length && seats[filled] < price)
        {
            filled++;
        }

        return filled > 0 ? price - seats[filled - 1] : Far;
    }

    public void Lower(int node, long by)
    {
        All[node].Price -= by;
        if (node >= problem.Rows)
        {
            LeastPrice = Math.Min(LeastPrice, All[node].Price);
        }
    }

    /// <summary>Prices empty columns at what they are worth to somebody: the search then meets those first that are wanted most.</summary>
    public void LowerEmptyColumns()
    {
        for (var column = 0; column < problem.Columns; column++)
        {
            if (state.Taken[column] > 0)
            {
                continue;
            }

            var worth = long.MinValue;
            foreach (var edge in Into(column))
            {
                worth = Math.Max(worth, All[edge.Row].Price - edge.Cost);
            }

            if (worth > long.MinValue)
            {
                Lower(Node(column), All[Node(column)].Price - worth);
            }
        }
    }

    /// <summary>Hands the prices back; an empty column costs what its first seat does.</summary>
    public void Keep()
    {
        for (var row = 0; row < problem.Rows; row++)
        {
            state.RowPrice[row] = All[row].Price + Lift;
        }

        for (var column = 0; column < problem.Columns; column++)
        {
            if (state.Taken[column] > 0)
            {
                state.ColumnPrice[column] = All[Node(column)].Price + Lift;
            }
            else if (state.Capacity(column) > 0)
            {
                state.ColumnPrice[column] = state.NextSeat(column);
            }
        }
    }
}
