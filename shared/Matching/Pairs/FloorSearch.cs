using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Scoring;
using MentorFlow.Matching.Solvers;

namespace MentorFlow.Matching.Pairs;

/// <summary>
/// The highest score that every pair can reach without leaving anybody out who would have had a partner (max-min).
/// </summary>
internal sealed class FloorSearch(RoundFrame frame, GraphDraft draft, Widening widening)
{
    private readonly int[] seats = [.. draft.Guides.Select(frame.SeatsLeft)];
    private readonly int[] ranks = [.. draft.Learners.Select(learner => Rank(frame, learner))];

    /// <summary>In steps of 0.0001; 0 where there is nothing to lift.</summary>
    public int Highest()
    {
        var most = ServedOverAll(0);
        if (most == 0)
        {
            return 0;
        }

        while (true)
        {
            var graph = draft.ToGraph();
            var (low, high) = (0, PairScorer.Steps);
            while (low < high)
            {
                var middle = (low + high + 1) / 2;
                (low, high) = Served(Seat(graph, middle)) == most ? (middle, high) : (low, middle - 1);
            }

            // The next step up fails over the pairs in sight; only if it fails over all pairs is the floor the highest.
            if (low == PairScorer.Steps || ServedOverAll(low + 1) < most)
            {
                return low;
            }
        }
    }

    private static int Rank(RoundFrame frame, Profile learner) => frame.SeatsLeft(learner) == 0
        ? 0
        : (int)SeatPlan.PersonPoints(frame, learner, new ObjectiveScale(1, frame.Policy.Objectives.CarriedOverFirst ? 1 : 0, 0, 0));

    private long Served(CapacityMatching matching) => ranks.Where((_, row) => matching.IsSeated(row)).Sum(rank => (long)rank);

    /// <summary>People served over all pairs of the round: widens the draft until more cannot be.</summary>
    private long ServedOverAll(int floor)
    {
        while (true)
        {
            var matching = Seat(draft.ToGraph(), floor);
            if (widening.Widen(0, matching.RowLabel, matching.ColumnLabel, floor) == 0)
            {
                return Served(matching);
            }
        }
    }

    private CapacityMatching Seat(PairGraph graph, int floor)
    {
        var allowed = PairFilter.AtLeast(frame, graph, floor);
        var starts = new int[graph.Learners.Count + 1];
        var columns = new List<int>(graph.Pairs);
        for (var row = 0; row < graph.Learners.Count; row++)
        {
            for (var pair = graph.RowStart[row]; pair < graph.RowStart[row + 1]; pair++)
            {
                if (allowed(pair))
                {
                    columns.Add(graph.Guide[pair]);
                }
            }

            starts[row + 1] = columns.Count;
        }

        return new CapacityMatching(starts, [.. columns], seats, ranks);
    }
}
