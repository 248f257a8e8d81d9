namespace MentorFlow.Matching.Solvers;

/// <summary>
/// Who may sit where at what cost: rows ask for units, columns have seats, an edge is used at most once.
/// A unit that finds no seat pays the row's slack cost. Costs are whole numbers, so that answers are exact.
/// </summary>
public sealed class SeatProblem
{
    /// <summary>First edge of each row, and the number of edges at the end.</summary>
    public required int[] RowStart { get; init; }

    /// <summary>Column of each edge.</summary>
    public required int[] Column { get; init; }

    public required long[] Cost { get; init; }

    /// <summary>First slack of each row, and the number of slacks at the end; a row asks for as many units as it has slacks.</summary>
    public required int[] SlackStart { get; init; }

    /// <summary>Costs of leaving units without a seat, ascending within a row.</summary>
    public required long[] Slack { get; init; }

    /// <summary>First seat of each column, and the number of seats at the end.</summary>
    public required int[] SeatStart { get; init; }

    /// <summary>Costs of the seats of a column, ascending within it.</summary>
    public required long[] Seat { get; init; }

    public int Rows => RowStart.Length - 1;

    public int Columns => SeatStart.Length - 1;

    public int Edges => Column.Length;
}

/// <summary>A least-cost answer and the prices that prove it.</summary>
/// <param name="Chosen">Whether each edge is used.</param>
/// <param name="RowPrice">What one unit of the row costs at the margin.</param>
/// <param name="ColumnPrice">What a seat of the column costs at the margin.</param>
public sealed record SeatSolution(bool[] Chosen, long[] RowPrice, long[] ColumnPrice);
