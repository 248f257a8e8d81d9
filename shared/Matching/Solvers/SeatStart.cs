namespace MentorFlow.Matching.Solvers;

/// <summary>
/// Seats most rows without any search: a row takes its cheapest seat and lifts its price to the second cheapest
/// (Jonker and Volgenant's row reduction), for as long as that settles more rows than it unseats.
/// </summary>
internal static class SeatStart
{
    private const int Passes = 2;

    /// <summary>Rows still to be placed, one entry a unit.</summary>
    public static IReadOnlyList<int> Run(SeatState state)
    {
        var left = new List<int>();
        var single = new List<int>();
        for (var row = 0; row < state.Problem.Rows; row++)
        {
            if (state.Units(row) == 1)
            {
                single.Add(row);
            }
            else
            {
                state.RowPrice[row] = Cheapest(state, row).First;
                left.AddRange(Enumerable.Repeat(row, state.Units(row)));
            }
        }

        for (var pass = 0; pass < Passes && single.Count > 0; pass++)
        {
            single = Reduce(state, single);
        }

        return [.. single, .. left];
    }

    private static List<int> Reduce(SeatState state, List<int> rows)
    {
        var open = new List<int>();
        var steps = 16L * rows.Count;
        for (var next = 0; next < rows.Count; next++)
        {
            var row = rows[next];
            while (row >= 0)
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
        if (state.Taken[column] < state.Capacity(column))
        {
            if (state.NextSeat(column) > state.ColumnPrice[column])
            {
                return Postpone(state, row, open);
            }

            state.Sit(best);
            return -1;
        }

        if (state.Capacity(column) > 1 || second == first)
        {
            return Postpone(state, row, open);
        }

        var seated = state.Seated(column)[0];
        state.Rise(seated);
        state.Sit(best);
        state.ColumnPrice[column] += second - first;
        state.RowPrice[row] = second;
        return state.RowOf[seated];
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
