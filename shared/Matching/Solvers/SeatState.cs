namespace MentorFlow.Matching.Solvers;

/// <summary>
/// A partial answer and its prices. Kept true throughout: no unused edge is cheaper than its row's price says,
/// no used edge, seat or slack is dearer.
/// </summary>
internal sealed class SeatState
{
    private readonly int[] seatedEdge;

    public SeatState(SeatProblem problem)
    {
        Problem = problem;
        seatedEdge = new int[problem.Seat.Length];
        Chosen = new bool[problem.Edges];
        RowOf = new int[problem.Edges];
        Taken = new int[problem.Columns];
        SlackUsed = new int[problem.Rows];
        RowPrice = new long[problem.Rows];
        ColumnPrice = new long[problem.Columns];
        for (var row = 0; row < problem.Rows; row++)
        {
            Array.Fill(RowOf, row, problem.RowStart[row], problem.RowStart[row + 1] - problem.RowStart[row]);
        }

        for (var column = 0; column < problem.Columns; column++)
        {
            ColumnPrice[column] = Capacity(column) > 0 ? problem.Seat[problem.SeatStart[column]] : 0;
        }

        LeastPrice = ColumnPrice.Length == 0 ? 0 : ColumnPrice.Min();
    }

    public SeatProblem Problem { get; }

    public bool[] Chosen { get; }

    public int[] RowOf { get; }

    /// <summary>Seats taken of each column.</summary>
    public int[] Taken { get; }

    public int[] SlackUsed { get; }

    public long[] RowPrice { get; }

    public long[] ColumnPrice { get; }

    /// <summary>No column is cheaper: until the search prices only rise.</summary>
    public long LeastPrice { get; }

    public int Capacity(int column) => Problem.SeatStart[column + 1] - Problem.SeatStart[column];

    public int Units(int row) => Problem.SlackStart[row + 1] - Problem.SlackStart[row];

    public long NextSeat(int column) => Problem.Seat[Problem.SeatStart[column] + Taken[column]];

    public long NextSlack(int row) => Problem.Slack[Problem.SlackStart[row] + SlackUsed[row]];

    /// <summary>Edges seated in a column.</summary>
    public ReadOnlySpan<int> Seated(int column) => seatedEdge.AsSpan(Problem.SeatStart[column], Taken[column]);

    /// <summary>Lets everybody stand up; prices of columns stay.</summary>
    public void Clear()
    {
        Array.Clear(Chosen);
        Array.Clear(Taken);
        Array.Clear(SlackUsed);
    }

    public void Sit(int edge)
    {
        var column = Problem.Column[edge];
        Chosen[edge] = true;
        seatedEdge[Problem.SeatStart[column] + Taken[column]++] = edge;
    }

    public void Rise(int edge)
    {
        var column = Problem.Column[edge];
        Chosen[edge] = false;
        var seats = seatedEdge.AsSpan(Problem.SeatStart[column], Taken[column]);
        seats[seats.IndexOf(edge)] = seats[^1];
        Taken[column]--;
    }
}
