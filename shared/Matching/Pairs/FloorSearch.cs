using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.Pairs;

/// <summary>
/// The highest score that every pair can reach without leaving anybody out who would have had a partner (max-min).
/// </summary>
public static class FloorSearch
{
    /// <summary>In steps of 0.0001; 0 where there is nothing to lift.</summary>
    public static int Highest(RoundFrame frame, PairGraph graph, Func<int, bool> allowed)
    {
        var heads = new ObjectiveScale(1, frame.Policy.Objectives.CarriedOverFirst ? 1 : 0, 0, 0);
        var rowOf = RowOf(graph);
        var most = Served(0);
        if (most == 0)
        {
            return 0;
        }

        var (low, high) = (0, PairScorer.Steps);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Served(middle) == most ? (middle, high) : (low, middle - 1);
        }

        return low;

        long Served(int floor) =>
            PairSeating.Solve(frame, graph, heads, pair => graph.Steps[pair] >= floor && allowed(pair))
                .Chosen.Select(pair => rowOf[pair]).Distinct().Sum(row => SeatPlan.PersonPoints(frame, graph.Learners[row], heads));
    }

    private static int[] RowOf(PairGraph graph)
    {
        var rows = new int[graph.Pairs];
        for (var row = 0; row < graph.Learners.Count; row++)
        {
            Array.Fill(rows, row, graph.RowStart[row], graph.RowStart[row + 1] - graph.RowStart[row]);
        }

        return rows;
    }
}
