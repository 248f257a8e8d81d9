using System.Numerics;
using MentorFlow.Matching.Solvers;
using MentorFlow.Matching.Solvers.Blossoms;

namespace MentorFlow.Tests.Shared.Matching.Solvers;

public sealed class SolverTests
{
    [Fact]
    public void Dense_assignment_reaches_the_optimum_and_its_prices_prove_it()
    {
        var random = new Random(3);
        for (var round = 0; round < 3000; round++)
        {
            var (rows, columns) = (random.Next(1, 7), random.Next(1, 8));
            (rows, columns) = (Math.Min(rows, columns), Math.Max(rows, columns));
            var cost = Enumerable.Range(0, rows * columns).Select(_ => (double)random.Next(round % 3 == 0 ? 2 : 50)).ToArray();
            var answer = DenseAssignment.Solve(rows, columns, cost);
            var total = Enumerable.Range(0, rows).Sum(row => cost[(row * columns) + answer.ColumnOf[row]]);

            Assert.Equal(rows, answer.ColumnOf.Distinct().Count());
            Assert.Equal(Least(rows, columns, cost), total);
            Assert.All(
                Enumerable.Range(0, rows * columns), cell => Assert.True(answer.RowPrice[cell / columns] + answer.ColumnPrice[cell % columns] <= cost[cell]));
            Assert.All(Enumerable.Range(0, columns).Except(answer.ColumnOf), column => Assert.True(rows == columns || answer.ColumnPrice[column] == 0));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(-2.5)]
    public void A_hundred_rows_of_equal_costs_are_all_assigned(double everywhere)
    {
        var answer = DenseAssignment.Solve(100, 100, [.. Enumerable.Repeat(everywhere, 10_000)]);

        Assert.Equal(100, answer.ColumnOf.Distinct().Count());
    }

    [Fact]
    public void Matching_in_general_graphs_reaches_the_optimum_and_its_odd_sets_prove_it()
    {
        var random = new Random(5);
        for (var round = 0; round < 20_000; round++)
        {
            var graph = RandomGraph(random, random.Next(1, 10), random.Next(2, 30), random.NextDouble());
            var answer = GeneralMatching.Solve(graph);
            var weight = graph.Edges.Where(edge => answer.Partner[edge.Left] == edge.Right).Sum(edge => edge.Weight);

            Assert.Equal(Heaviest(graph), weight);
            Assert.Equal(2m * weight, answer.DoubleBound());
            Assert.All(answer.Price, price => Assert.True(price >= 0));
            Assert.All(graph.Edges, edge => Assert.True(Covered(answer, edge) >= 2 * edge.Weight));
        }
    }

    [Fact]
    public void Turns_never_show_a_person_twice()
    {
        var random = new Random(9);
        for (var round = 0; round < 500; round++)
        {
            var (rows, columns, colors) = (random.Next(1, 8), random.Next(1, 8), random.Next(1, 6));
            var (row, column) = (new int[rows], new int[columns]);
            var edges = (from r in Enumerable.Range(0, rows) from c in Enumerable.Range(0, columns) select (r, c)).OrderBy(_ => random.Next())
                .Where(edge => random.Next(3) > 0 && row[edge.r]++ < colors && column[edge.c]++ < colors).ToList();
            var color = EdgeColoring.Color(rows, columns, edges, colors);

            Assert.Equal(edges.Count, edges.Select((edge, index) => (edge.r, color[index])).Distinct().Count());
            Assert.Equal(edges.Count, edges.Select((edge, index) => (edge.c, color[index])).Distinct().Count());
        }
    }

    private static EdgeGraph RandomGraph(Random random, int vertices, int heaviest, double density) => new(
        vertices,
        [
            .. from left in Enumerable.Range(0, vertices)
               from right in Enumerable.Range(left + 1, vertices - left - 1)
               where random.NextDouble() < density
               select new WeightedEdge(left, right, random.Next(heaviest)),
        ]);

    private static long Covered(GeneralAnswer answer, WeightedEdge edge) =>
        answer.Price[edge.Left]
            + answer.Price[edge.Right]
            + answer.OddSets.Where(set => set.Members.Contains(edge.Left) && set.Members.Contains(edge.Right)).Sum(set => set.Surplus);

    private static double Least(int rows, int columns, double[] cost, int row = 0, int taken = 0) => row == rows
        ? 0
        : Enumerable.Range(0, columns)
            .Where(column => (taken >> column & 1) == 0)
            .Min(column => cost[(row * columns) + column] + Least(rows, columns, cost, row + 1, taken | 1 << column));

    private static long Heaviest(EdgeGraph graph)
    {
        var best = new long[1 << graph.Vertices];
        for (var set = 1; set < best.Length; set++)
        {
            var vertex = BitOperations.TrailingZeroCount(set);
            best[set] = best[set & ~(1 << vertex)];
            foreach (var (other, _, weight) in graph.At(vertex))
            {
                best[set] = (set >> other & 1) == 0 ? best[set] : Math.Max(best[set], best[set & ~(1 << vertex) & ~(1 << other)] + weight);
            }
        }

        return best[^1];
    }
}
