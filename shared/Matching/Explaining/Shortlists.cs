using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Pairs;
using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.Explaining;

/// <summary>Whom to ask next when somebody declines, and what a mentee may choose from: allowed partners, own choices first, then by score.</summary>
internal static class Shortlists
{
    public static IReadOnlyList<Shortlist> Of(RoundFrame frame, PairGraph graph, IReadOnlyList<MatchedPair> pairs)
    {
        var made = pairs.Select(pair => new PairOfIds(pair.MenteeId, pair.MentorId)).ToHashSet();
        return
        [
            .. graph.Learners.Select((learner, row) => new Shortlist(learner.Id, Entries(frame, graph, row, made)))
                .OrderBy(list => list.PersonId, StringComparer.Ordinal),
        ];
    }

    private static IReadOnlyList<ShortlistEntry> Entries(RoundFrame frame, PairGraph graph, int row, HashSet<PairOfIds> made)
    {
        var learner = graph.Learners[row];
        return
        [
            .. Enumerable.Range(graph.RowStart[row], graph.RowStart[row + 1] - graph.RowStart[row])
                .Where(pair => graph.Broken[pair] == HardRule.None && !made.Contains(new PairOfIds(learner.Id, graph.Guides[graph.Guide[pair]].Id)))
                .OrderBy(pair => learner.Ranking?.GetValueOrDefault(graph.Guides[graph.Guide[pair]].Index, int.MaxValue) ?? int.MaxValue)
                .ThenByDescending(pair => graph.Steps[pair])
                .ThenBy(pair => graph.Guide[pair])
                .Take(frame.Policy.ShortlistLength)
                .Select(pair => new ShortlistEntry(graph.Guides[graph.Guide[pair]].Id, (double)graph.Steps[pair] / PairScorer.Steps)),
        ];
    }
}
