using System.Diagnostics;
using MentorFlow.Matching.Solvers;

namespace MentorFlow.Benchmarks.Matching;

/// <summary>
/// Twenty candidates a person: against scipy.sparse.csgraph.min_weight_full_bipartite_matching and OR-Tools, and at a size with capacities. SciPy and the
/// assignment solver of OR-Tools pair everybody one to one; ours and the flow of OR-Tools may leave people without, and know seats.
/// </summary>
internal static class SparseFigures
{
    private const int Candidates = 20;

    /// <summary>What staying without costs, in grains: so much that nobody does, as the totals that agree with SciPy's show.</summary>
    private const long Alone = 1L << 36;

    // How hard an instance is depends on what was drawn: half as long or twice, and not for the same ones on every side.
    private static readonly int[] Seeds = [5, 6, 7, 8, 9];

    public static async Task RunAsync(ScipyPeer? scipy, Action<string, double> report)
    {
        const int size = 20_000;
        var instances = new List<Dictionary<string, double>>();
        foreach (var seed in Seeds)
        {
            instances.Add(await CompareAsync(size, seed, scipy));
        }

        foreach (var name in instances[0].Keys)
        {
            report($"matching.sparse.{size}.{name}", Figures.Median(instances.Select(instance => instance[name])));
        }
    }

    public static void RunLarge(Action<string, double> report)
    {
        const int size = 100_000;
        var (column, cost) = Draw(size, size / 2, seed: 6);
        var random = new Random(7);
        var problem = Problem(size, column, cost, [.. Enumerable.Range(0, size / 2).Select(_ => 1 + random.Next(3))], alone: 1L << 42);
        SeatSolution? solution = null;
        var time = ProcessorTime.Of(() => solution = SeatFlow.Solve(problem));
        if (SeatDual.Cost(problem, solution!) != SeatDual.Bound(problem, solution!))
        {
            throw new InvalidOperationException("The large sparse answer is not proven.");
        }

        report($"matching.sparse.{size}.seconds", time.TotalSeconds);
        report($"matching.sparse.{size}.rss_mb", Process.GetCurrentProcess().WorkingSet64 / 1e6);
    }

    private static async Task<Dictionary<string, double>> CompareAsync(int size, int seed, ScipyPeer? scipy)
    {
        const int runs = 3;
        var (column, cost) = Draw(size, size, seed);
        var problem = Problem(size, column, cost, [.. Enumerable.Repeat(1, size)], Alone);
        var solution = SeatFlow.Solve(problem);
        ProcessorTime.Warm(() => solution = SeatFlow.Solve(problem));
        var times = Enumerable.Range(0, runs).Select(_ => ProcessorTime.Of(() => solution = SeatFlow.Solve(problem)).TotalMilliseconds).ToList();
        var total = Enumerable.Range(0, cost.Length).Where(edge => solution.Chosen[edge]).Sum(edge => cost[edge]);
        var figures = new Dictionary<string, double> { ["ms"] = Figures.Median(times) };
        void Add(string peer, string ratio, PeerTime time)
        {
            Agreement.Check($"sparse {size}, seed {seed}, {peer}", total, time.Total);
            figures.Add($"{peer}_ms", time.Milliseconds);
            figures.Add(ratio, figures["ms"] / time.Milliseconds);
        }

        if (scipy is not null)
        {
            Add("scipy", "ratio", await scipy.SparseAsync(size, problem.RowStart, column, cost, runs));
        }

        Add("ortools", "ortools_ratio", OrToolsPeer.Sparse(size, problem.RowStart, column, cost, runs));
        Add("ortools_flow", "ortools_flow_ratio", OrToolsPeer.Flow(size, problem.RowStart, column, cost, Alone));
        return figures;
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
        return (column, [.. column.Select(_ => WholeCost.Draw(random))]);
    }

    private static SeatProblem Problem(int rows, int[] column, double[] cost, int[] capacity, long alone) => new()
    {
        RowStart = [.. Enumerable.Range(0, rows + 1).Select(row => row * Candidates)],
        Column = column,
        Cost = [.. cost.Select(WholeCost.Of)],
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
