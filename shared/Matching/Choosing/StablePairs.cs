using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Pairs;

namespace MentorFlow.Matching.Choosing;

/// <summary>
/// Mentees propose in their order, mentors hold the best they have seats for (Gale and Shapley 1962): afterwards no mentee and
/// mentor would both rather have each other, and no mentee could do better in any answer of that kind.
/// </summary>
internal static class StablePairs
{
    public static IReadOnlyList<int> Solve(RoundFrame frame, PairGraph graph)
    {
        var allowed = PairFilter.AtLeast(frame, graph, 0);
        var lists = Enumerable.Range(0, graph.Learners.Count)
            .Select(row => new Queue<int>(Range(graph, row).Where(allowed).OrderBy(pair => PairOrder.ForLearner(graph, row, pair))))
            .ToList();
        var held = graph.Guides.Select(_ => new PriorityQueue<(int Row, int Pair), long>(Comparer<long>.Create((a, b) => b.CompareTo(a)))).ToList();
        var waiting = new Queue<int>(Enumerable.Range(0, graph.Learners.Count).SelectMany(row => Enumerable.Repeat(row, frame.SeatsLeft(graph.Learners[row]))));

        while (waiting.TryDequeue(out var row))
        {
            if (!lists[row].TryDequeue(out var pair))
            {
                continue;
            }

            var guide = graph.Guide[pair];
            held[guide].Enqueue((row, pair), PairOrder.ForGuide(graph, row, pair));
            if (held[guide].Count > frame.SeatsLeft(graph.Guides[guide]))
            {
                waiting.Enqueue(held[guide].Dequeue().Row);
            }
        }

        return [.. held.SelectMany(queue => queue.UnorderedItems.Select(item => item.Element.Pair)).Order()];
    }

    private static IEnumerable<int> Range(PairGraph graph, int row) => Enumerable.Range(graph.RowStart[row], graph.RowStart[row + 1] - graph.RowStart[row]);
}
