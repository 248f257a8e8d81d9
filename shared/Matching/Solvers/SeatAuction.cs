namespace MentorFlow.Matching.Solvers;

/// <summary>
/// Rough prices of contended seats (Bertsekas' auction): rows outbid each other by more than need be, in ever smaller steps,
/// so that prices rise in a few bids where exact ones would creep. They are a place to start from and prove nothing.
/// </summary>
internal sealed class SeatAuction
{
    private const int Nobody = -1;
    private const int BidsPerRow = 8;

    /// <summary>Beside those for whom there is no seat, one row in so many may stay open: the last would bid as long as all others together.</summary>
    private const int RowsPerOpen = 500;

    /// <summary>How many steps of a round make the spread of costs within a row.</summary>
    private static readonly int[] Fineness = [20, 200, 2000];

    private readonly SeatProblem problem;
    private readonly long[] columnPrice;
    private readonly long leastPrice;
    private readonly long[] seatPrice;
    private readonly int[] holder;
    private readonly int[] cheapest;
    private readonly Queue<int> open = new();

    private SeatAuction(SeatState state)
    {
        problem = state.Problem;
        columnPrice = state.ColumnPrice;
        leastPrice = state.LeastPrice;
        seatPrice = (long[])problem.Seat.Clone();
        holder = new int[seatPrice.Length];
        cheapest = problem.SeatStart[..^1];
        for (var column = 0; column < problem.Columns; column++)
        {
            SetPrices(column, columnPrice[column]);
        }
    }

    /// <summary>Lifts the prices of columns.</summary>
    public static void Run(SeatState state)
    {
        var auction = new SeatAuction(state);
        var singles = Enumerable.Range(0, state.Problem.Rows).Where(row => state.Units(row) == 1).ToList();
        var spread = auction.Spread();
        var above = 0L;
        foreach (var steps in Fineness)
        {
            var step = Math.Max(1, (long)(spread / steps));
            auction.LowerBy(above);
            auction.Hold(singles, step);
            above = step;
        }
    }

    private double Spread()
    {
        var sum = 0.0;
        for (var row = 0; row < problem.Rows; row++)
        {
            var (first, end) = (problem.RowStart[row], problem.RowStart[row + 1]);
            sum += end > first ? problem.Cost[end - 1] - problem.Cost[first] : 0;
        }

        return sum / Math.Max(1, problem.Rows);
    }

    // Each round may have bid a step too much.
    private void LowerBy(long step)
    {
        for (var column = 0; column < problem.Columns; column++)
        {
            SetPrices(column, columnPrice[column] - step);
        }
    }

    private void SetPrices(int column, long price)
    {
        var (first, end) = (problem.SeatStart[column], problem.SeatStart[column + 1]);
        for (var seat = first; seat < end; seat++)
        {
            seatPrice[seat] = Math.Max(problem.Seat[seat], price);
        }

        cheapest[column] = first;
        columnPrice[column] = end > first ? seatPrice[first] : columnPrice[column];
    }

    private void Hold(List<int> rows, long step)
    {
        Array.Fill(holder, Nobody);
        open.Clear();
        rows.ForEach(open.Enqueue);
        var few = Math.Max(0, rows.Count - holder.Length) + (rows.Count / RowsPerOpen);
        for (var bids = (long)BidsPerRow * rows.Count; bids > 0 && open.Count > few; bids--)
        {
            Bid(open.Dequeue(), step);
        }
    }

    // Who has the cheapest seat of the column gives it up, and the price rises to what it is worth to the bidder, and a step more.
    private void Bid(int row, long step)
    {
        var first = problem.RowStart[row];
        var costs = problem.Cost.AsSpan(first, problem.RowStart[row + 1] - first);
        var columns = problem.Column.AsSpan(first, costs.Length);
        var (best, lowest, second) = (Nobody, problem.Slack[problem.SlackStart[row]], long.MaxValue);
        for (var edge = 0; edge < costs.Length && costs[edge] + leastPrice < second; edge++)
        {
            var price = costs[edge] + columnPrice[columns[edge]];
            if (price < lowest)
            {
                (best, lowest, second) = (columns[edge], price, lowest);
            }
            else if (price < second)
            {
                second = price;
            }
        }

        if (best == Nobody)
        {
            return;
        }

        var seat = cheapest[best];
        if (holder[seat] != Nobody)
        {
            open.Enqueue(holder[seat]);
            seatPrice[seat] += second - lowest + step;
        }

        holder[seat] = row;
        Reprice(best);
    }

    private void Reprice(int column)
    {
        var least = problem.SeatStart[column];
        for (var seat = least + 1; seat < problem.SeatStart[column + 1]; seat++)
        {
            if (seatPrice[seat] < seatPrice[least] || (seatPrice[seat] == seatPrice[least] && holder[seat] == Nobody))
            {
                least = seat;
            }
        }

        cheapest[column] = least;
        columnPrice[column] = seatPrice[least];
    }
}
