namespace MentorFlow.Matching.Solvers;

/// <summary>Cost of a seating and the bound its prices prove; weak duality makes the bound hold for any prices.</summary>
public static class SeatDual
{
    public static decimal Cost(SeatProblem problem, SeatSolution solution)
    {
        var cost = 0m;
        var taken = new int[problem.Columns];
        for (var row = 0; row < problem.Rows; row++)
        {
            var units = problem.SlackStart[row + 1] - problem.SlackStart[row];
            for (var edge = problem.RowStart[row]; edge < problem.RowStart[row + 1]; edge++)
            {
                if (solution.Chosen[edge])
                {
                    cost += problem.Cost[edge];
                    taken[problem.Column[edge]]++;
                    units--;
                }
            }

            cost += problem.Slack.AsSpan(problem.SlackStart[row], units).ToArray().Sum(slack => (decimal)slack);
        }

        for (var column = 0; column < problem.Columns; column++)
        {
            cost += problem.Seat.AsSpan(problem.SeatStart[column], taken[column]).ToArray().Sum(seat => (decimal)seat);
        }

        return cost;
    }

    public static decimal Bound(SeatProblem problem, SeatSolution solution)
    {
        var bound = 0m;
        for (var row = 0; row < problem.Rows; row++)
        {
            var price = solution.RowPrice[row];
            for (var slack = problem.SlackStart[row]; slack < problem.SlackStart[row + 1]; slack++)
            {
                bound += price - Math.Max(0, price - problem.Slack[slack]);
            }

            for (var edge = problem.RowStart[row]; edge < problem.RowStart[row + 1]; edge++)
            {
                bound -= Math.Max(0, price - problem.Cost[edge] - solution.ColumnPrice[problem.Column[edge]]);
            }
        }

        for (var column = 0; column < problem.Columns; column++)
        {
            for (var seat = problem.SeatStart[column]; seat < problem.SeatStart[column + 1]; seat++)
            {
                bound -= Math.Max(0, solution.ColumnPrice[column] - problem.Seat[seat]);
            }
        }

        return bound;
    }
}
