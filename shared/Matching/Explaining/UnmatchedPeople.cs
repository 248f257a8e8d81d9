using MentorFlow.Matching.Pairs;
using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.Explaining;

/// <summary>Why somebody has no partner, and what would change it.</summary>
internal static class UnmatchedPeople
{
    public static IReadOnlyList<UnmatchedPerson> Explain(RoundFrame frame, PairGraph graph, IReadOnlyList<MatchedPair> pairs)
    {
        var matched = pairs.SelectMany(pair => new[] { pair.MenteeId, pair.MentorId }).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. graph.Learners.Select((learner, row) => (Person: learner, Row: row)).Where(learner => !matched.Contains(learner.Person.Id))
                .Select(learner => Learner(frame, graph, learner.Person, learner.Row))
                .Concat(graph.Guides.Where(guide => !matched.Contains(guide.Id)).Select(guide => Guide(frame, graph, guide)))
                .OrderBy(person => person.PersonId, StringComparer.Ordinal),
        ];
    }

    private static UnmatchedPerson Learner(RoundFrame frame, PairGraph graph, Profile person, int row)
    {
        var pairs = Enumerable.Range(graph.RowStart[row], graph.RowStart[row + 1] - graph.RowStart[row]).ToList();
        var allowed = pairs.Count(pair => graph.Broken[pair] == HardRule.None);

        return (frame.SeatsLeft(person), pairs.Count, allowed) switch
        {
            (0, _, _) => Say(person, UnmatchedReason.NoCapacity, "has no capacity left", "more capacity"),
            (_, 0, _) => Say(person, UnmatchedReason.NobodyOnTheOtherSide, "no mentor is in the round", "mentors joining"),
            (_, _, 0) => Say(person, UnmatchedReason.RulesExcludeEveryone, $"the rules exclude all {pairs.Count} mentors", "other mentors joining or a rule relaxed"),
            _ => Say(person, UnmatchedReason.SeatsAllTaken, $"all seats of the {allowed} mentors allowed are taken", "one more seat"),
        };
    }

    private static UnmatchedPerson Guide(RoundFrame frame, PairGraph graph, Profile person) =>
        frame.SeatsLeft(person) == 0
            ? Say(person, UnmatchedReason.NoCapacity, "has no capacity left", "more capacity")
            : Say(person, UnmatchedReason.LeftOverForTheTotal, $"every one of the {graph.Learners.Count} mentees served is better served elsewhere", "more mentees joining");

    private static UnmatchedPerson Say(Profile person, UnmatchedReason reason, string why, string change) =>
        new(person.Id, person.Candidate.Role, reason, why, change);
}
