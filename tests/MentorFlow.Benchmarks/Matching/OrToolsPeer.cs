using Google.OrTools.Graph;

namespace MentorFlow.Benchmarks.Matching;

/// <summary>
/// The solvers of Google OR-Tools (cost scaling) on the same instance, in this process. Their C# interface takes arcs one by one, which
/// takes half as long as solving a large instance and is not what is compared: the time is that of <c>Solve</c> alone, as ours is from ready arrays to
/// the answer. Inside it OR-Tools lays out its graph and we sort or reduce rows; reading the answer out is counted on neither side, our prices are
/// counted on ours.
/// </summary>
internal static class OrToolsPeer
{
    public static PeerTime Dense(int size, double[] cost, int runs) => Solve(runs, assignment =>
    {
        for (var index = 0; index < cost.Length; index++)
        {
            assignment.AddArcWithCost(index / size, index % size, WholeCost.Of(cost[index]));
        }
    });

    /// <param name="start">Where each row's candidates begin in the other two.</param>
    public static PeerTime Sparse(int size, int[] start, int[] column, double[] cost, int runs) => Solve(runs, assignment =>
    {
        for (var row = 0; row < size; row++)
        {
            for (var edge = start[row]; edge < start[row + 1]; edge++)
            {
                assignment.AddArcWithCost(row, column[edge], WholeCost.Of(cost[edge]));
            }
        }
    });

    /// <summary>The same as a flow, with all that ours takes: people give one unit each, to a seat of a candidate or to staying without.</summary>
    /// <param name="alone">What staying without costs, in grains.</param>
    public static PeerTime Flow(int size, int[] start, int[] column, double[] cost, long alone)
    {
        using var flow = new MinCostFlow();
        var sink = 2 * size;
        for (var row = 0; row < size; row++)
        {
            for (var edge = start[row]; edge < start[row + 1]; edge++)
            {
                flow.AddArcWithCapacityAndUnitCost(row, size + column[edge], 1, WholeCost.Of(cost[edge]));
            }

            flow.AddArcWithCapacityAndUnitCost(row, sink, 1, alone);
            flow.AddArcWithCapacityAndUnitCost(size + row, sink, 1, 0);
            flow.SetNodeSupply(row, 1);
        }

        flow.SetNodeSupply(sink, -size);
        var status = MinCostFlowBase.Status.INFEASIBLE;
        var time = ProcessorTime.Of(() => status = flow.Solve());
        return status is MinCostFlowBase.Status.OPTIMAL
            ? new PeerTime(time.TotalMilliseconds, flow.OptimalCost() / WholeCost.Grain)
            : throw new InvalidOperationException($"OR-Tools found no flow: {status}.");
    }

    // Filled once: each Solve lays out its graph again from the arcs and keeps nothing of the last one.
    private static PeerTime Solve(int runs, Action<LinearSumAssignment> fill)
    {
        using var assignment = new LinearSumAssignment();
        fill(assignment);
        var times = Enumerable.Range(0, runs).Select(_ => ProcessorTime.Of(() => Solve(assignment)).TotalMilliseconds).ToList();
        return new PeerTime(Figures.Median(times), assignment.OptimalCost() / WholeCost.Grain);
    }

    private static void Solve(LinearSumAssignment assignment)
    {
        if (assignment.Solve() is var status and not LinearSumAssignment.Status.OPTIMAL)
        {
            throw new InvalidOperationException($"OR-Tools found no assignment: {status}.");
        }
    }
}
