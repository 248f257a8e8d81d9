using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Pairs;
using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.Explaining;

/// <summary>How wide a range of backgrounds a round has to offer, and what of it reaches people (R40). Fewer than five people are never told of.</summary>
internal static class SpreadReport
{
    /// <summary>Groups of one attribute that are named, the largest first.</summary>
    private const int MostNamed = 20;

    /// <param name="graph">What could be: pairs that break a rule are nobody's offer. Between peers, each pair stands in it both ways.</param>
    /// <param name="pairs">What is.</param>
    public static IReadOnlyList<BackgroundSpread> Of(RoundFrame frame, PairGraph graph, IReadOnlyList<MatchedPair> pairs) =>
    [
        .. frame.Roster.People.SelectMany(person => person.Candidate.Background.Keys)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(attribute => Of(frame, graph, pairs, attribute)),
    ];

    private static BackgroundSpread Of(RoundFrame frame, PairGraph graph, IReadOnlyList<MatchedPair> pairs, string attribute)
    {
        var words = new Vocabulary();
        int[] told = [.. frame.Roster.People.Select(person => words.NumberOf(person.Candidate.Background.GetValueOrDefault(attribute)))];
        return new BackgroundSpread(attribute, Groups(frame, attribute, told), Offered(graph, told), Different(frame, pairs, told));
    }

    private static IReadOnlyList<BackgroundGroup> Groups(RoundFrame frame, string attribute, int[] told)
    {
        var groups = frame.Roster.People
            .Where(person => person.Candidate.Role is not MatchRole.Mentee && told[person.Index] != Vocabulary.None)
            .GroupBy(person => told[person.Index])
            .Select(group => (Value: NameOf(group, attribute), People: group.Count()))
            .ToList();
        var withheld = WithheldGroups.Of(groups.ToDictionary(group => group.Value, group => group.People, StringComparer.Ordinal), besides: null);
        return
        [
            .. groups.Where(group => !withheld.Contains(group.Value))
                .OrderByDescending(group => group.People)
                .ThenBy(group => group.Value, StringComparer.Ordinal)
                .Take(MostNamed)
                .Select(group => new BackgroundGroup(group.Value, group.People)),
        ];
    }

    // In the spelling that comes first.
    private static string NameOf(IEnumerable<Profile> group, string attribute) =>
        group.Select(person => person.Candidate.Background[attribute].Trim()).Order(StringComparer.Ordinal).First();

    private static double? Offered(PairGraph graph, int[] told)
    {
        var kinds = new List<int>();
        var seen = new HashSet<int>();
        for (var row = 0; row < graph.Learners.Count; row++)
        {
            seen.Clear();
            for (var pair = graph.RowStart[row]; pair < graph.RowStart[row + 1]; pair++)
            {
                if (graph.Broken[pair] == HardRule.None && told[graph.Guides[graph.Guide[pair]].Index] is var value and not Vocabulary.None)
                {
                    seen.Add(value);
                }
            }

            kinds.Add(seen.Count);
        }

        return kinds.Count < WithheldGroups.SmallestShown ? null : Math.Round(kinds.Average(), 1);
    }

    private static double? Different(RoundFrame frame, IReadOnlyList<MatchedPair> pairs, int[] told)
    {
        var known = pairs.Select(pair => (One: told[frame.Roster[pair.MenteeId].Index], Other: told[frame.Roster[pair.MentorId].Index]))
            .Where(pair => pair.One != Vocabulary.None && pair.Other != Vocabulary.None)
            .ToList();
        return known.Count < WithheldGroups.SmallestShown ? null : (double)known.Count(pair => pair.One != pair.Other) / known.Count;
    }
}
