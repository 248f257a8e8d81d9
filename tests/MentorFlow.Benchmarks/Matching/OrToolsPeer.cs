using Google.OrTools.Graph;

namespace MentorFlow.Benchmarks.Matching;

/// <summary>
/// The assignment solver of Google OR-Tools (cost scaling) on the same instance, in this process. It takes whole numbers, so costs are
/// rounded to the same grain as ours; what counts is its solving alone, without the handing over of arcs one by one.
/// </summary>
internal static class OrToolsPeer
{
    private const double Grain = 1L << 40;

    public static PeerTime Dense(int size, double[] cost, int runs) => Solve(runs, assignment =>
    {
        for (var index = 0; index < cost.Length; index++)
        {
            assignment.AddArcWithCost(index / size, index % size, Whole(cost[index]));
        }
    });

    /// <param name="start">Where each row's candidates begin in the other two.</param>
    public static PeerTime Sparse(int size, int[] start, int[] column, double[] cost, int runs) => Solve(runs, assignment =>
    {
        for (var row = 0; row < size; row++)
        {
            for (var edge = start[row]; edge < start[row + 1]; edge++)
            {
                assignment.AddArcWithCost(row, column[edge], Whole(cost[edge]));
            }
        }
    });

    private static PeerTime Solve(int runs, Action<LinearSumAssignment> fill)
    {
        var times = new List<double>();
        var total = 0.0;
        for (var run = 0; run < runs; run++)
        {
            var assignment = new LinearSumAssignment();
            fill(assignment);
            var status = LinearSumAssignment.Status.INFEASIBLE;
            times.Add(ProcessorTime.Of(() => status = assignment.Solve()).TotalMilliseconds);
            total = status is LinearSumAssignment.Status.OPTIMAL
                ? assignment.OptimalCost() / Grain
                : throw new InvalidOperationException($"OR-Tools found no assignment: {status}.");
        }

        return new PeerTime(Figures.Median(times), total);
    }

    private static long Whole(double cost) => (long)Math.Round(cost * Grain);
}
