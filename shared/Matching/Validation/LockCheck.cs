using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Pairs;
using MentorFlow.Matching.Rules;

namespace MentorFlow.Matching.Validation;

/// <summary>A coordinator may fix a pair, but not past a hard rule.</summary>
internal static class LockCheck
{
    public static IEnumerable<InputError> Errors(RoundFrame frame)
    {
        foreach (var pair in frame.Standing.Where(pair => pair.Standing == PairStanding.Locked))
        {
            var broken = PairJudge.Broken(frame, pair.Learner, pair.Guide, frame.Scorer.Score(pair.Learner, pair.Guide));
            foreach (var rule in RuleWords.Told(broken))
            {
                yield return new InputError(
                    pair.Learner.Id, "locked", new Phrase("matching.rules.breaks-rule", ("person", pair.Guide.Id), ("rule", RuleWords.Of(rule))));
            }
        }
    }
}
