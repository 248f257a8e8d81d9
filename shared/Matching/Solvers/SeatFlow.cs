namespace MentorFlow.Matching.Solvers;

/// <summary>
/// Exact least-cost seating by shortest augmenting paths: each unit takes the cheapest way to a seat or to staying without,
/// moving others along it, and prices are lifted so that the next search stays a shortest-path search.
/// </summary>
public static class SeatFlow
{
    public static SeatSolution Solve(SeatProblem problem)
    {
        var state = new SeatState(problem);
        var search = new SeatSearch(state);
        foreach (var row in SeatStart.Run(state))
        {
            search.Place(row);
        }

        return new SeatSolution(state.Chosen, state.RowPrice, state.ColumnPrice);
    }
}
