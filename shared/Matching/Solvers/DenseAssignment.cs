namespace MentorFlow.Matching.Solvers;

/// <summary>
/// Exact least-cost assignment on a full matrix (Jonker and Volgenant 1987): cheap reductions settle most rows,
/// shortest augmenting paths the rest. Every scan runs along a row of the matrix, several columns at a time.
/// </summary>
public static class DenseAssignment
{
    /// <param name="cost">Row after row; finite, and at least as many columns as rows.</param>
    public static DenseAnswer Solve(int rows, int columns, double[] cost)
    {
        if (rows > columns || cost.Length != (long)rows * columns)
        {
            throw new ArgumentException("The matrix must have at least as many columns as rows.", nameof(cost));
        }

        var state = new DenseState(rows, columns, cost);
        var open = rows == columns ? DenseStart.ReduceColumns(state) : [.. Enumerable.Range(0, rows)];
        open = DenseStart.ReduceRows(state, open);
        open = DenseStart.ReduceRows(state, open);
        new DenseSearch(state).PlaceAll(open);

        var prices = new double[rows];
        for (var row = 0; row < rows; row++)
        {
            prices[row] = cost[((long)row * columns) + state.ColumnOf[row]] - state.Price[state.ColumnOf[row]];
        }

        return new DenseAnswer(state.ColumnOf, prices, state.Price);
    }
}

/// <summary>Column of each row, and prices with row price + column price ≤ cost everywhere, equal on the chosen cells.</summary>
public sealed record DenseAnswer(int[] ColumnOf, double[] RowPrice, double[] ColumnPrice);
