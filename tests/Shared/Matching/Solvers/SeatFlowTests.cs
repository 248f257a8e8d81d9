using MentorFlow.Matching.Solvers;

namespace MentorFlow.Tests.Shared.Matching.Solvers;

public sealed class SeatFlowTests
{
    private const long Forbidden = 1L << 40;

    [Fact]
    public void Rows_of_one_unit_are_seated_as_well_as_in_the_full_matrix()
    {
        var random = new Random(11);
        for (var round = 0; round < 3000; round++)
        {
            var problem = Draw(random, random.Next(1, 25), random.Next(1, 15), units: 1, random.NextDouble());
            var solution = SeatFlow.Solve(problem);

            IsPossible(problem, solution);
            Assert.Equal(LeastInFullMatrix(problem), SeatDual.Cost(problem, solution));
            Assert.Equal(SeatDual.Cost(problem, solution), SeatDual.Bound(problem, solution));
        }
    }

    [Fact]
    public void Rows_of_several_units_are_seated_at_the_cost_their_prices_prove()
    {
        var random = new Random(12);
        for (var round = 0; round < 3000; round++)
        {
            var problem = Draw(random, random.Next(1, 25), random.Next(1, 15), units: 3, random.NextDouble());
            var solution = SeatFlow.Solve(problem);

            IsPossible(problem, solution);
            Assert.Equal(SeatDual.Cost(problem, solution), SeatDual.Bound(problem, solution));
        }
    }

    // Enough rows want the same seats for an auction; with more seats than rows some end up empty that were bid for.
    [Theory]
    [InlineData(900)]
    [InlineData(1000)]
    [InlineData(1020)]
    public void Hundreds_who_want_the_same_seats_are_seated_as_well_as_in_the_full_matrix(int columns)
    {
        var random = new Random(columns);
        var problem = new SeatProblem
        {
            RowStart = [.. Enumerable.Range(0, 1001).Select(row => row * 8)],
            Column = [.. Enumerable.Range(0, 1000).SelectMany(_ => Enumerable.Range(0, columns).OrderBy(_ => random.Next()).Take(8).Order())],
            Cost = [.. Enumerable.Range(0, 8000).Select(_ => (long)random.Next(1 << 20))],
            SlackStart = [.. Enumerable.Range(0, 1001)],
            Slack = [.. Enumerable.Repeat(1L << 26, 1000)],
            SeatStart = [.. Enumerable.Range(0, columns + 1)],
            Seat = new long[columns],
        };
        var solution = SeatFlow.Solve(problem);

        IsPossible(problem, solution);
        Assert.Equal(LeastInFullMatrix(problem), SeatDual.Cost(problem, solution));
        Assert.Equal(SeatDual.Cost(problem, solution), SeatDual.Bound(problem, solution));
        Assert.Equal(solution.Chosen, SeatFlow.Solve(problem).Chosen);
    }

    private static SeatProblem Draw(Random random, int rows, int columns, int units, double density)
    {
        var most = random.Next(3) switch { 0 => 3, 1 => 40, _ => 1 << 20 };
        var lowest = random.Next(2) == 0 ? 0 : -most;
        var seats = Starts(columns, 0, random.Next(1, 5));
        var slacks = Starts(rows, units == 1 ? 1 : 0, units);
        var edges = (
            from row in Enumerable.Range(0, rows)
            from column in Enumerable.Range(0, columns)
            where random.NextDouble() < density && seats[column] < seats[column + 1]
            select (Row: row, Column: column)).ToList();

        return new SeatProblem
        {
            RowStart = [.. Enumerable.Range(0, rows + 1).Select(row => edges.Count(edge => edge.Row < row))],
            Column = [.. edges.Select(edge => edge.Column)],
            Cost = [.. edges.Select(_ => (long)lowest + random.Next(most))],
            SlackStart = slacks,
            Slack = Ascending(slacks, random.Next(3) == 0 ? 50 * most : most),
            SeatStart = seats,
            Seat = Ascending(seats, random.Next(3) * most / 2),
        };

        int[] Starts(int count, int fewest, int most)
        {
            var starts = new int[count + 1];
            for (var index = 0; index < count; index++)
            {
                starts[index + 1] = starts[index] + random.Next(fewest, most + 1);
            }

            return starts;
        }

        long[] Ascending(int[] starts, int most) =>
        [
            .. starts.Zip(starts.Skip(1), (first, end) => end - first)
                .SelectMany(count => Enumerable.Range(0, count).Select(_ => (long)random.Next(most + 1)).Order()),
        ];
    }

    private static void IsPossible(SeatProblem problem, SeatSolution solution)
    {
        var row = Enumerable.Range(0, problem.Rows).SelectMany(one => Enumerable.Repeat(one, problem.RowStart[one + 1] - problem.RowStart[one])).ToArray();

        Holds(edge => row[edge], problem.SlackStart);
        Holds(edge => problem.Column[edge], problem.SeatStart);

        void Holds(Func<int, int> place, int[] starts) =>
            Assert.All(
                Enumerable.Range(0, problem.Edges).Where(edge => solution.Chosen[edge]).GroupBy(place),
                edges => Assert.True(edges.Count() <= starts[edges.Key + 1] - starts[edges.Key]));
    }

    // Each seat is a column of its own, and so is each row's staying without.
    private static decimal LeastInFullMatrix(SeatProblem problem)
    {
        var columns = problem.Seat.Length + problem.Rows;
        var cost = Enumerable.Repeat((double)Forbidden, problem.Rows * columns).ToArray();
        for (var row = 0; row < problem.Rows; row++)
        {
            cost[(row * columns) + problem.Seat.Length + row] = problem.Slack[row];
            for (var edge = problem.RowStart[row]; edge < problem.RowStart[row + 1]; edge++)
            {
                for (var seat = problem.SeatStart[problem.Column[edge]]; seat < problem.SeatStart[problem.Column[edge] + 1]; seat++)
                {
                    cost[(row * columns) + seat] = problem.Cost[edge] + problem.Seat[seat];
                }
            }
        }

        var answer = DenseAssignment.Solve(problem.Rows, columns, cost);
        return Enumerable.Range(0, problem.Rows).Sum(row => (decimal)cost[(row * columns) + answer.ColumnOf[row]]);
    }
}
