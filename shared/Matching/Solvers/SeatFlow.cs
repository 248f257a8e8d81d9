namespace MentorFlow.Matching.Solvers;

/// <summary>
/// Exact least-cost seating: prices settle most rows without a search, and each unit left takes the cheapest path to a seat
/// or to staying without, moving others along it.
/// </summary>
public static class SeatFlow
{
    public static SeatSolution Solve(SeatProblem problem)
    {
        var (byCost, place) = SortRows(problem);
        var state = new SeatState(byCost);
        if (!SeatStart.TryRun(state, stepsPerRow: 3, out var open))
        {
            // Many rows want the same seats: rough prices from an auction, then the same start from there.
            SeatAuction.Run(state);
            state.Clear();
            SeatStart.TryRun(state, stepsPerRow: 4, out open);
        }

        new SeatSearch(state).PlaceAll(open);

        var chosen = new bool[problem.Edges];
        for (var edge = 0; edge < chosen.Length; edge++)
        {
            chosen[place[edge]] = state.Chosen[edge];
        }

        return new SeatSolution(chosen, state.RowPrice, state.ColumnPrice);
    }

    // With the cheapest edges first a scan of a row ends where even a free seat would cost too much: most rows are read in part.
    private static (SeatProblem ByCost, int[] Place) SortRows(SeatProblem problem)
    {
        var place = new int[problem.Edges];
        for (var edge = 0; edge < place.Length; edge++)
        {
            place[edge] = edge;
        }

        var cost = (long[])problem.Cost.Clone();
        for (var row = 0; row < problem.Rows; row++)
        {
            Array.Sort(cost, place, problem.RowStart[row], problem.RowStart[row + 1] - problem.RowStart[row]);
        }

        var byCost = new SeatProblem
        {
            RowStart = problem.RowStart,
            Column = Array.ConvertAll(place, edge => problem.Column[edge]),
            Cost = cost,
            SlackStart = problem.SlackStart,
            Slack = problem.Slack,
            SeatStart = problem.SeatStart,
            Seat = problem.Seat,
        };
        return (byCost, place);
    }
}
