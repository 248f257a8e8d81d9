using MentorFlow.Matching.Pairs;

namespace MentorFlow.Matching.Explaining;

/// <summary>
/// The mentors of whom one more seat would let somebody in, directly or by moving others up: all that can be reached along
/// allowed pairs and back along pairs made.
/// </summary>
internal sealed class SeatsThatHelp
{
    private readonly ILookup<int, int> rowsOfGuide;
    private readonly int[][] guidesOfRow;
    private readonly int[] reachedBy;

    public SeatsThatHelp(PairGraph graph, IReadOnlyList<int> chosen, Func<int, bool> allowed)
    {
        rowsOfGuide = PairSeating.RowsOf(graph, chosen)
            .Zip(chosen, (row, pair) => (Row: row, Guide: graph.Guide[pair]))
            .ToLookup(seat => seat.Guide, seat => seat.Row);
        guidesOfRow =
        [
            .. Enumerable.Range(0, graph.Learners.Count)
                .Select(row =>
                    Enumerable.Range(graph.RowStart[row], graph.RowStart[row + 1] - graph.RowStart[row])
                        .Where(allowed)
                        .Select(pair => graph.Guide[pair])
                        .ToArray()),
        ];
        reachedBy = Enumerable.Repeat(-1, graph.Guides.Count).ToArray();
    }

    /// <summary>Places of those mentors among the guides.</summary>
    public IReadOnlyList<int> For(int row)
    {
        var reached = new List<int>();
        Reach(row, row, reached);
        for (var next = 0; next < reached.Count; next++)
        {
            foreach (var seated in rowsOfGuide[reached[next]])
            {
                Reach(row, seated, reached);
            }
        }

        return reached;
    }

    private void Reach(int source, int row, List<int> reached)
    {
        foreach (var guide in guidesOfRow[row])
        {
            if (reachedBy[guide] != source)
            {
                reachedBy[guide] = source;
                reached.Add(guide);
            }
        }
    }
}
