using MentorFlow.Matching.Pairs;

namespace MentorFlow.Matching.Peers;

/// <summary>Pairs of peers seen from both sides, so that figures made for mentees and mentors read among peers, too: everybody chooses and is chosen.</summary>
internal static class PeerMirror
{
    public static PairGraph Of(PeerGraph graph)
    {
        var count = graph.People.Count;
        var guide = new int[graph.Pairs.Count * 2];
        var steps = new int[guide.Length];
        var broken = new HardRule[guide.Length];
        foreach (var pair in graph.Pairs)
        {
            Set(PlaceOf(count, pair.Left, pair.Right), pair.Right, pair);
            Set(PlaceOf(count, pair.Right, pair.Left), pair.Left, pair);
        }

        return new PairGraph
        {
            Learners = graph.People,
            Guides = graph.People,
            RowStart = [.. Enumerable.Range(0, count + 1).Select(row => row * Math.Max(0, count - 1))],
            Guide = guide,
            Steps = steps,
            Broken = broken,
        };

        void Set(int place, int other, PeerPair pair) => (guide[place], steps[place], broken[place]) = (other, pair.Steps, pair.Broken);
    }

    /// <summary>The pairs made, each from both sides, in order of rows.</summary>
    /// <param name="partner">Of each person, by place; -1 for nobody.</param>
    public static IReadOnlyList<int> Chosen(IReadOnlyList<int> partner) =>
        [.. Enumerable.Range(0, partner.Count).Where(person => partner[person] >= 0).Select(person => PlaceOf(partner.Count, person, partner[person]))];

    private static int PlaceOf(int count, int row, int other) => (row * (count - 1)) + (other < row ? other : other - 1);
}
