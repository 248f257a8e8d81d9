using MentorFlow.Matching.Pairs;

namespace MentorFlow.Matching.Explaining;

/// <summary>
/// The mentors of whom one more seat would let somebody in, directly or by moving others up: all that can be reached along
/// allowed pairs and back along pairs made.
/// </summary>
internal sealed class SeatsThatHelp(PairGraph graph, IReadOnlyList<int> chosen, Func<int, bool> allowed)
{
    private readonly ILookup<int, int> rowsOfGuide = PairSeating.RowsOf(graph, chosen).Zip(chosen, (row, pair) => (Row: row, Guide: graph.Guide[pair])).ToLookup(seat => seat.Guide, seat => seat.Row);
    private readonly Dictionary<int, IReadOnlySet<int>> known = [];

    public IReadOnlyList<int> For(int row)
    {
        // What is reached from one mentor is the same for everybody: remembered by the mentor one starts from.
        return [.. Enumerable.Range(graph.RowStart[row], graph.RowStart[row + 1] - graph.RowStart[row]).Where(allowed).SelectMany(pair => From(graph.Guide[pair])).Distinct()];
    }

    private IReadOnlySet<int> From(int guide) => known.TryGetValue(guide, out var reached) ? reached : known[guide] = Reach(guide);

    private HashSet<int> Reach(int first)
    {
        var reached = new HashSet<int> { first };
        var open = new Queue<int>([first]);
        while (open.TryDequeue(out var guide))
        {
            foreach (var row in rowsOfGuide[guide])
            {
                for (var pair = graph.RowStart[row]; pair < graph.RowStart[row + 1]; pair++)
                {
                    if (allowed(pair) && reached.Add(graph.Guide[pair]))
                    {
                        open.Enqueue(graph.Guide[pair]);
                    }
                }
            }
        }

        return reached;
    }
}
