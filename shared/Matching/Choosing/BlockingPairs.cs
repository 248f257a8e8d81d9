using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Pairs;

namespace MentorFlow.Matching.Choosing;

/// <summary>Pairs who would both rather have each other than somebody they got: where an answer may come undone by itself.</summary>
internal static class BlockingPairs
{
    public static IReadOnlyList<PairOfIds> Of(RoundFrame frame, PairGraph graph, IReadOnlyList<int> chosen)
    {
        var allowed = PairFilter.AtLeast(frame, graph, 0);
        var made = chosen.ToHashSet();
        var learnerWorst = new long[graph.Learners.Count];
        var guideWorst = new long[graph.Guides.Count];
        var learnerSeats = graph.Learners.Select(frame.SeatsLeft).ToArray();
        var guideSeats = graph.Guides.Select(frame.SeatsLeft).ToArray();
        foreach (var (row, pair) in PairSeating.RowsOf(graph, chosen).Zip(chosen))
        {
            learnerSeats[row]--;
            guideSeats[graph.Guide[pair]]--;
            learnerWorst[row] = Math.Max(learnerWorst[row], PairOrder.ForLearner(graph, row, pair));
            guideWorst[graph.Guide[pair]] = Math.Max(guideWorst[graph.Guide[pair]], PairOrder.ForGuide(graph, row, pair));
        }

        return
        [
            .. from row in Enumerable.Range(0, graph.Learners.Count)
               where frame.SeatsLeft(graph.Learners[row]) > 0
               from pair in Enumerable.Range(graph.RowStart[row], graph.RowStart[row + 1] - graph.RowStart[row])
               let guide = graph.Guide[pair]
               where frame.SeatsLeft(graph.Guides[guide]) > 0 && !made.Contains(pair) && allowed(pair)
               where learnerSeats[row] > 0 || PairOrder.ForLearner(graph, row, pair) < learnerWorst[row]
               where guideSeats[guide] > 0 || PairOrder.ForGuide(graph, row, pair) < guideWorst[guide]
               select new PairOfIds(graph.Learners[row].Id, graph.Guides[guide].Id),
        ];
    }
}
