using MentorFlow.Matching.Pairs;
using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.Explaining;

/// <summary>What simpler ways would have made of the same people: the best pair first, and first come, first served.</summary>
internal static class BaselineReport
{
    public static IReadOnlyList<Baseline> Of(RoundFrame frame, PairGraph graph, IReadOnlyList<int> chosen)
    {
        var rows = new int[graph.Pairs];
        for (var row = 0; row < graph.Learners.Count; row++)
        {
            Array.Fill(rows, row, graph.RowStart[row], graph.RowStart[row + 1] - graph.RowStart[row]);
        }

        var allowed = PairFilter.AtLeast(frame, graph, 0);
        var pairs = Enumerable.Range(0, graph.Pairs).Where(allowed).ToList();
        var byScore = pairs.OrderByDescending(pair => graph.Steps[pair]).ThenBy(pair => pair);
        var comes = frame.Input.SignUpOrder.Select((id, place) => (id, place)).DistinctBy(entry => entry.id).ToDictionary(entry => entry.id, entry => entry.place, StringComparer.Ordinal);
        var byComing = pairs.OrderBy(pair => comes.GetValueOrDefault(graph.Learners[rows[pair]].Id, int.MaxValue))
            .ThenBy(pair => graph.Learners[rows[pair]].Id, StringComparer.Ordinal).ThenByDescending(pair => graph.Steps[pair]).ThenBy(pair => pair);

        return
        [
            Measure(frame, graph, rows, "this answer", chosen),
            Measure(frame, graph, rows, "best pair first", Take(frame, graph, rows, byScore)),
            Measure(frame, graph, rows, "first come, first served", Take(frame, graph, rows, byComing)),
        ];
    }

    private static List<int> Take(RoundFrame frame, PairGraph graph, int[] rows, IEnumerable<int> order)
    {
        var learnerSeats = graph.Learners.Select(frame.SeatsLeft).ToArray();
        var guideSeats = graph.Guides.Select(frame.SeatsLeft).ToArray();
        var taken = new List<int>();
        foreach (var pair in order.Where(pair => learnerSeats[rows[pair]] > 0 && guideSeats[graph.Guide[pair]] > 0))
        {
            learnerSeats[rows[pair]]--;
            guideSeats[graph.Guide[pair]]--;
            taken.Add(pair);
        }

        return taken;
    }

    private static Baseline Measure(RoundFrame frame, PairGraph graph, int[] rows, string name, IReadOnlyList<int> chosen)
    {
        var served = chosen.Select(pair => rows[pair]).Distinct().Count();
        var asking = graph.Learners.Count(learner => frame.SeatsLeft(learner) > 0);
        return new Baseline(
            name,
            chosen.Sum(pair => (long)graph.Steps[pair]) / (double)PairScorer.Steps,
            served,
            asking - served,
            chosen.Count == 0 ? 0 : chosen.Min(pair => graph.Steps[pair]) / (double)PairScorer.Steps);
    }
}
