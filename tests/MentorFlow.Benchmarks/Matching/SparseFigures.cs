using System.Diagnostics;
using MentorFlow.Matching.Solvers;

namespace MentorFlow.Benchmarks.Matching;

/// <summary>
/// Twenty candidates a person: against scipy.sparse.csgraph.min_weight_full_bipartite_matching and the assignment solver of OR-Tools, and at a size
/// with capacities.
/// </summary>
internal static class SparseFigures
{
    private const int Candidates = 20;
    private const double Grain = 1L << 40;

    public static async Task RunAsync(ScipyPeer? scipy, Action<string, double> report)
    {
        const int size = 20_000;
        const int runs = 3;
        var (column, cost) = Draw(size, size, seed: 5);
        var problem = Problem(size, column, cost, [.. Enumerable.Repeat(1, size)], alone: 1L << 56);
        var solution = SeatFlow.Solve(problem);
        var times = Enumerable.Range(0, runs).Select(_ => ProcessorTime.Of(() => solution = SeatFlow.Solve(problem)).TotalMilliseconds).ToList();
        var total = Enumerable.Range(0, cost.Length).Where(edge => solution.Chosen[edge]).Sum(edge => cost[edge]);
        report($"matching.sparse.{size}.ms", Figures.Median(times));
        if (scipy is not null)
        {
            var peer = await scipy.SparseAsync(size, problem.RowStart, column, cost, runs);
            Agreement.Check($"sparse {size}", total, peer.Total);
            report($"matching.sparse.{size}.scipy_ms", peer.Milliseconds);
            report($"matching.sparse.{size}.ratio", Figures.Median(times) / peer.Milliseconds);
        }

        var orTools = OrToolsPeer.Sparse(size, problem.RowStart, column, cost, runs);
        Agreement.Check($"sparse {size}", total, orTools.Total);
        report($"matching.sparse.{size}.ortools_ratio", Figures.Median(times) / orTools.Milliseconds);
    }

    public static void RunLarge(Action<string, double> report)
    {
        const int size = 100_000;
        var (column, cost) = Draw(size, size / 2, seed: 6);
        var random = new Random(7);
        var problem = Problem(size, column, cost, [.. Enumerable.Range(0, size / 2).Select(_ => 1 + random.Next(3))], alone: 1L << 52);
        SeatSolution? solution = null;
        var time = ProcessorTime.Of(() => solution = SeatFlow.Solve(problem));
        if (SeatDual.Cost(problem, solution!) != SeatDual.Bound(problem, solution!))
        {
            throw new InvalidOperationException("The large sparse answer is not proven.");
        }

        report($"matching.sparse.{size}.seconds", time.TotalSeconds);
        report($"matching.sparse.{size}.rss_mb", Process.GetCurrentProcess().WorkingSet64 / 1e6);
    }

    private static (int[] Column, double[] Cost) Draw(int rows, int columns, int seed)
    {
        var random = new Random(seed);
        var column = Enumerable.Range(0, rows).SelectMany(_ =>
        {
            var drawn = new HashSet<int>();
            while (drawn.Count < Candidates)
            {
                drawn.Add(random.Next(columns));
            }

            return drawn.Order();
        }).ToArray();
        return (column, [.. column.Select(_ => random.NextDouble() + 1e-3)]);
    }

    private static SeatProblem Problem(int rows, int[] column, double[] cost, int[] capacity, long alone) => new()
    {
        RowStart = [.. Enumerable.Range(0, rows + 1).Select(row => row * Candidates)],
        Column = column,
        Cost = [.. cost.Select(value => (long)Math.Round(value * Grain))],
        SlackStart = [.. Enumerable.Range(0, rows + 1)],
        Slack = [.. Enumerable.Repeat(alone, rows)],
        SeatStart = Sums(capacity),
        Seat = new long[capacity.Sum()],
    };

    private static int[] Sums(int[] capacity)
    {
        var sums = new int[capacity.Length + 1];
        for (var index = 0; index < capacity.Length; index++)
        {
            sums[index + 1] = sums[index] + capacity[index];
        }

        return sums;
    }
}
