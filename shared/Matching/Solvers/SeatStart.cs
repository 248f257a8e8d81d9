namespace MentorFlow.Matching.Solvers;

/// <summary>
/// Seats most rows without any search: a row takes its cheapest seat and where it is contended, the price rises
/// until somebody leaves for a second choice (Jonker and Volgenant's row reduction, for columns of any capacity).
/// </summary>
internal static class SeatStart
{
    private const int Passes = 2;

    /// <summary>With one row in so many left open, searching for their places is quicker than more prices.</summary>
    private const int RowsPerOpen = 16;

    /// <summary>Answers whether the steps were enough for nearly every row.</summary>
    /// <param name="open">Rows still to be placed, one entry a unit.</param>
    public static bool TryRun(SeatState state, int stepsPerRow, out List<int> open)
    {
        var several = new List<int>();
        open = [];
        for (var row = 0; row < state.Problem.Rows; row++)
        {
            if (state.Units(row) == 1)
            {
                open.Add(row);
            }
            else
            {
                state.RowPrice[row] = Cheapest(state, row).First;
                several.AddRange(Enumerable.Repeat(row, state.Units(row)));
            }
        }

        var steps = (long)stepsPerRow * open.Count;
        for (var pass = 0; pass < Passes; pass++)
        {
            open = Reduce(state, open, ref steps);
        }

        var enough = steps >= 0 || open.Count <= state.Problem.Rows / RowsPerOpen;
        open.AddRange(several);
        return enough;
    }

    private static List<int> Reduce(SeatState state, List<int> rows, ref long steps)
    {
        var open = new List<int>();
        foreach (var next in rows)
        {
            for (var row = next; row >= 0;)
            {
                row = steps-- > 0 ? Take(state, row, open) : Postpone(state, row, open);
            }
        }

        return open;
    }

    /// <summary>Gives a row its cheapest place; answers the row to look at next, or -1.</summary>
    private static int Take(SeatState state, int row, List<int> open)
    {
        var (best, first, second) = Cheapest(state, row);
        state.RowPrice[row] = first;
        if (best < 0)
        {
            state.SlackUsed[row] = 1;
            return -1;
        }

        var column = state.Problem.Column[best];
        var toSeat = state.Taken[column] < state.Capacity(column) ? state.NextSeat(column) - state.ColumnPrice[column] : long.MaxValue;
        if (toSeat <= 0)
        {
            state.Sit(best);
            return -1;
        }

        return Contend(state, row, best, second - first, toSeat, open);
    }

    // Of those who hold a seat of a column and the one who asks, the one with the best second choice leaves, and the price rises
    // until the next would rather leave too, or until it pays for a further seat.
    private static int Contend(SeatState state, int row, int edge, long margin, long toSeat, List<int> open)
    {
        var column = state.Problem.Column[edge];
        var (leaver, least, next) = (-1, margin, long.MaxValue);
        foreach (var seated in state.Seated(column))
        {
            var own = SecondChoice(state, state.RowOf[seated], column) - state.Problem.Cost[seated] - state.ColumnPrice[column];
            (leaver, least, next) = own < least ? (seated, own, least) : (leaver, least, Math.Min(next, own));
        }

        var rise = Math.Min(next, toSeat);
        if (rise == 0)
        {
            return Postpone(state, row, open);
        }

        state.ColumnPrice[column] += rise;
        foreach (var seated in state.Seated(column))
        {
            state.RowPrice[state.RowOf[seated]] = state.Problem.Cost[seated] + state.ColumnPrice[column];
        }

        if (leaver < 0 || least >= rise)
        {
            return row;
        }

        state.Rise(leaver);
        state.Sit(edge);
        state.RowPrice[row] = state.Problem.Cost[edge] + state.ColumnPrice[column];
        return state.RowOf[leaver];
    }

    private static long SecondChoice(SeatState state, int row, int without)
    {
        var problem = state.Problem;
        var lowest = problem.Slack[problem.SlackStart[row]];
        for (var edge = problem.RowStart[row]; edge < problem.RowStart[row + 1] && problem.Cost[edge] + state.LeastPrice < lowest; edge++)
        {
            if (problem.Column[edge] != without)
            {
                lowest = Math.Min(lowest, problem.Cost[edge] + state.ColumnPrice[problem.Column[edge]]);
            }
        }

        return lowest;
    }

    private static int Postpone(SeatState state, int row, List<int> open)
    {
        state.RowPrice[row] = Cheapest(state, row).First;
        open.Add(row);
        return -1;
    }

    /// <summary>The cheapest edge (-1: staying without) and the two lowest prices; equal prices prefer a free seat.</summary>
    private static (int Best, long First, long Second) Cheapest(SeatState state, int row)
    {
        var problem = state.Problem;
        var (best, first, second) = (-1, state.Units(row) > 0 ? problem.Slack[problem.SlackStart[row]] : 0, long.MaxValue);
        for (var edge = problem.RowStart[row]; edge < problem.RowStart[row + 1]; edge++)
        {
            var column = problem.Column[edge];
            var price = problem.Cost[edge] + state.ColumnPrice[column];
            if (price >= second && price > first)
            {
                if (problem.Cost[edge] + state.LeastPrice >= second && second > first)
                {
                    break;
                }

                continue;
            }

            if (price < first || (price == first && best >= 0 && state.Taken[column] == 0 && state.Taken[problem.Column[best]] > 0))
            {
                (best, first, second) = (edge, price, first);
            }
            else
            {
                second = price;
            }
        }

        return (best, first, second);
    }
}
