using MentorFlow.Matching.Explaining;

namespace MentorFlow.Matching.Pairs;

/// <summary>A round of pairs of mentee and mentor by the best whole.</summary>
internal static class PairRound
{
    public static MatchingResult Solve(RoundFrame frame)
    {
        var choice = PairChoice.Of(frame, new GraphDraft(frame, frame.Roster.Mentees, frame.Roster.Mentors));
        var graph = choice.Graph;
        var pairs = PairReport.Pairs(frame, graph, choice.Answer.Chosen);

        return new MatchingResult
        {
            RoundId = frame.Input.RoundId,
            InputHash = InputFingerprint.Of(frame.Input),
            Pairs = pairs,
            TotalScore = (double)pairs.Sum(pair => (decimal)pair.Score),
            Unmatched = UnmatchedPeople.Explain(frame, graph, pairs),
            Shortlists = Shortlists.Of(frame, graph, pairs),
            Certificate = choice.Certify(frame),
        };
    }
}
