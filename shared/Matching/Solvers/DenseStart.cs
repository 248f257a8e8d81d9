namespace MentorFlow.Matching.Solvers;

/// <summary>The reductions of Jonker and Volgenant: they settle most rows without a search.</summary>
internal static class DenseStart
{
    /// <summary>Prices every column at its lowest cost, seats the row that has it, and answers the rows left open.</summary>
    public static List<int> ReduceColumns(DenseState state)
    {
        var lowest = new int[state.Columns];
        state.Row(0).CopyTo(state.Price);
        for (var row = 1; row < state.Rows; row++)
        {
            Lower(state.Row(row), state.Price, lowest, row);
        }

        var wins = new int[state.Rows];
        for (var column = state.Columns - 1; column >= 0; column--)
        {
            if (wins[lowest[column]]++ == 0)
            {
                state.Assign(lowest[column], column);
            }
        }

        return Transfer(state, wins);
    }

    /// <summary>Seats open rows at their cheapest column, lifting its worth to the second cheapest; answers the rows left open.</summary>
    public static List<int> ReduceRows(DenseState state, List<int> open)
    {
        var left = new List<int>();
        var steps = 4L * state.Rows;
        for (var next = 0; next < open.Count; next++)
        {
            for (var row = open[next]; row != DenseState.Nobody;)
            {
                row = Take(state, row, left, steps-- > 0);
            }
        }

        return left;
    }

    // A row that keeps its only column can pay for it up to its second best, which spares later searches.
    private static List<int> Transfer(DenseState state, int[] wins)
    {
        var open = new List<int>();
        for (var row = 0; row < state.Rows; row++)
        {
            if (wins[row] == 0)
            {
                open.Add(row);
            }
            else if (wins[row] == 1 && state.Columns > 1)
            {
                var scan = RowScan.TwoLowest(state.Row(row), state.Price);
                state.Price[state.ColumnOf[row]] -= scan.First == state.ColumnOf[row] ? scan.SecondValue : scan.FirstValue;
            }
        }

        return open;
    }

    private static int Take(DenseState state, int row, List<int> left, bool mayUnseat)
    {
        var (first, firstValue, second, secondValue) = RowScan.TwoLowest(state.Row(row), state.Price);
        var column = first;
        var seated = state.RowOf[column];
        var lowered = state.Price[column] - (secondValue - firstValue);
        var strict = second >= 0 && lowered < state.Price[column];

        if (strict)
        {
            state.Price[column] = lowered;
        }
        else if (seated != DenseState.Nobody && second >= 0)
        {
            column = second;
            seated = state.RowOf[column];
        }

        if (seated != DenseState.Nobody && (!strict || !mayUnseat))
        {
            if (!strict)
            {
                left.Add(row);
                return DenseState.Nobody;
            }

            left.Add(seated);
            Reseat(state, row, column, seated);
            return DenseState.Nobody;
        }

        Reseat(state, row, column, seated);
        return seated;
    }

    private static void Reseat(DenseState state, int row, int column, int seated)
    {
        if (seated != DenseState.Nobody)
        {
            state.ColumnOf[seated] = DenseState.Nobody;
        }

        state.Assign(row, column);
    }

    private static void Lower(ReadOnlySpan<double> cost, double[] price, int[] lowest, int row)
    {
        for (var column = 0; column < price.Length; column++)
        {
            if (cost[column] < price[column])
            {
                price[column] = cost[column];
                lowest[column] = row;
            }
        }
    }
}
