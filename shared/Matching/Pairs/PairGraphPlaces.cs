namespace MentorFlow.Matching.Pairs;

/// <summary>Where the standing pairs lie in a graph: they are taken and not to be chosen again.</summary>
internal static class PairGraphPlaces
{
    public static HashSet<int> Of(RoundFrame frame, PairGraph graph)
    {
        if (frame.Standing.Count == 0)
        {
            return [];
        }

        var standing = frame.Standing.Select(pair => (pair.Learner, pair.Guide)).ToHashSet();
        var places = new HashSet<int>();
        for (var row = 0; row < graph.Learners.Count; row++)
        {
            for (var pair = graph.RowStart[row]; pair < graph.RowStart[row + 1]; pair++)
            {
                if (standing.Contains((graph.Learners[row], graph.Guides[graph.Guide[pair]])))
                {
                    places.Add(pair);
                }
            }
        }

        return places;
    }
}
