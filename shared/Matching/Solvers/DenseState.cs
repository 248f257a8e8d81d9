namespace MentorFlow.Matching.Solvers;

/// <summary>A partial assignment with column prices.</summary>
internal sealed class DenseState
{
    public const int Nobody = -1;

    private readonly double[] cost;

    public DenseState(int rows, int columns, double[] cost)
    {
        this.cost = cost;
        Rows = rows;
        Columns = columns;
        Price = new double[columns];
        ColumnOf = new int[rows];
        RowOf = new int[columns];
        Array.Fill(ColumnOf, Nobody);
        Array.Fill(RowOf, Nobody);
    }

    public int Rows { get; }

    public int Columns { get; }

    public double[] Price { get; }

    public int[] ColumnOf { get; }

    public int[] RowOf { get; }

    public ReadOnlySpan<double> Row(int row) => cost.AsSpan(row * Columns, Columns);

    public void Assign(int row, int column)
    {
        ColumnOf[row] = column;
        RowOf[column] = row;
    }
}
