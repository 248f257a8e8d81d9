using MentorFlow.Matching.Choosing;
using MentorFlow.Matching.Explaining;
using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Pairs;

namespace MentorFlow.Matching.PairRounds;

/// <summary>A round of pairs of mentee and mentor, by the mode the program chose.</summary>
internal static class PairRound
{
    public static MatchingResult Solve(RoundFrame frame)
    {
        frame.Watch?.Invoke(SolvingPhase.Comparing);
        var draft = new GraphDraft(frame, frame.Roster.Mentees, frame.Roster.Mentors);
        frame.Watch?.Invoke(SolvingPhase.Choosing);
        var best = PairChoice.Of(frame, draft);
        var choice = frame.Policy.Mode switch
        {
            MatchMode.Stable => best.With(StablePairs.Solve(frame, best.Graph)),
            MatchMode.MenteeChoice => best.With(ChosenPairs.Solve(frame, best.Graph)),
            _ => best,
        };
        frame.Watch?.Invoke(SolvingPhase.Explaining);
        var pairs = PairReport.Pairs(frame, choice.Graph, choice.Answer.Chosen);

        return new MatchingResult
        {
            RoundId = frame.Input.RoundId,
            InputHash = InputFingerprint.Of(frame.Input),
            Pairs = pairs,
            TotalScore = (double)pairs.Sum(pair => (decimal)pair.Score),
            Unmatched = UnmatchedPeople.Explain(frame, choice, pairs),
            Shortlists = Shortlists.Of(frame, choice.Graph, pairs),
            Certificate = choice.Certify(frame),
            Figures = FigureReport.Of(frame, draft, choice, pairs),
        };
    }
}
