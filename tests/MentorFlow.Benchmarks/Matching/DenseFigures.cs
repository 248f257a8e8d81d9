using MentorFlow.Matching.Solvers;

namespace MentorFlow.Benchmarks.Matching;

/// <summary>Full matrices of uniform costs against scipy.optimize.linear_sum_assignment and the assignment solver of OR-Tools.</summary>
internal static class DenseFigures
{
    private static readonly int[] Sizes = [100, 250, 500, 1000, 2000, 4000];

    public static async Task RunAsync(ScipyPeer? scipy, Action<string, double> report)
    {
        var times = new Dictionary<int, double>();
        foreach (var size in Sizes)
        {
            var random = new Random(size);
            var cost = Enumerable.Range(0, size * size).Select(_ => WholeCost.Draw(random)).ToArray();
            var runs = size <= 500 ? 21 : size <= 2000 ? 7 : 3;
            var (milliseconds, total) = Measure(size, cost, runs);
            times[size] = milliseconds;
            report($"matching.dense.{size}.ms", milliseconds);
            if (scipy is not null)
            {
                var peer = await scipy.DenseAsync(size, cost, runs);
                Agreement.Check($"dense {size}", total, peer.Total);
                report($"matching.dense.{size}.scipy_ms", peer.Milliseconds);
                report($"matching.dense.{size}.ratio", milliseconds / peer.Milliseconds);
            }

            var orTools = OrToolsPeer.Dense(size, cost, Math.Min(runs, 5));
            Agreement.Check($"dense {size}", total, orTools.Total);
            report($"matching.dense.{size}.ortools_ms", orTools.Milliseconds);
            report($"matching.dense.{size}.ortools_ratio", milliseconds / orTools.Milliseconds);
        }

        report("matching.dense.growth_exponent", Math.Log(times[4000] / times[500]) / Math.Log(8));
    }

    private static (double Milliseconds, double Total) Measure(int size, double[] cost, int runs)
    {
        var answer = DenseAssignment.Solve(size, size, cost);
        ProcessorTime.Warm(() => answer = DenseAssignment.Solve(size, size, cost));
        var times = Enumerable.Range(0, runs).Select(_ => ProcessorTime.Of(() => answer = DenseAssignment.Solve(size, size, cost)).TotalMilliseconds).ToList();
        return (Figures.Median(times), Enumerable.Range(0, size).Sum(row => cost[(row * size) + answer.ColumnOf[row]]));
    }
}

/// <summary>A figure counts only if both sides found the same optimum.</summary>
internal static class Agreement
{
    public static void Check(string instance, double ours, double theirs)
    {
        // Sums of whole grains are exact.
        if (ours != theirs)
        {
            throw new InvalidOperationException($"{instance}: optimum {ours:R} here, {theirs:R} at the peer.");
        }
    }
}
