using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Pairs;
using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.Choosing;

/// <summary>
/// Mentees choose alone (R42): carried-over people first, then in order of sign-up, each takes their first choice that the rules allow and that still has a
/// seat; then those who want another one take it, in the same order. A mentee who ranked somebody is given nobody else; one who ranked nobody is proposed
/// the best by score, and may decline.
/// </summary>
internal static class ChosenPairs
{
    public static IReadOnlyList<int> Solve(RoundFrame frame, PairGraph graph)
    {
        var allowed = PairFilter.AtLeast(frame, graph, 0);
        var seats = graph.Guides.Select(frame.SeatsLeft).ToArray();
        var chosen = new HashSet<int>();
        var turns = Turns(frame, graph).ToList();
        for (var turn = 0; turn < frame.Policy.MentorsPerMentee; turn++)
        {
            foreach (var row in turns.Where(row => frame.SeatsLeft(graph.Learners[row]) > turn))
            {
                var choices = Choices(graph, row).Where(pair => allowed(pair) && seats[graph.Guide[pair]] > 0 && !chosen.Contains(pair));
                foreach (var pair in choices.Take(1).ToList())
                {
                    seats[graph.Guide[pair]]--;
                    chosen.Add(pair);
                }
            }
        }

        return [.. chosen.Order()];
    }

    private static IEnumerable<int> Turns(RoundFrame frame, PairGraph graph)
    {
        var signedUp = frame.Input.SignUpOrder.Select((id, place) => (id, place))
            .DistinctBy(entry => entry.id)
            .ToDictionary(entry => entry.id, entry => entry.place, StringComparer.Ordinal);
        return Enumerable.Range(0, graph.Learners.Count)
            .OrderBy(row => graph.Learners[row].Candidate.HasPartner)
            .ThenByDescending(row => frame.IsCarriedOver(graph.Learners[row]))
            .ThenBy(row => signedUp.GetValueOrDefault(graph.Learners[row].Id, int.MaxValue))
            .ThenBy(row => row);
    }

    private static IEnumerable<int> Choices(PairGraph graph, int row) =>
        Enumerable.Range(graph.RowStart[row], graph.RowStart[row + 1] - graph.RowStart[row])
            .Where(pair => IsChosen(graph.Learners[row], graph.Guides[graph.Guide[pair]]))
            .OrderBy(pair => PairOrder.ForLearner(graph, row, pair));

    private static bool IsChosen(Profile learner, Profile guide) => learner.Ranking is not { Count: > 0 } ranking || ranking.ContainsKey(guide.Index);
}
