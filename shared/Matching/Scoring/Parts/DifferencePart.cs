namespace MentorFlow.Matching.Scoring.Parts;

/// <summary>Difference in background where the program seeks it (R40).</summary>
internal static class DifferencePart
{
    public static double Value(Profile learner, Profile guide)
    {
        if (learner.Background.Length == 0)
        {
            return ScorePart.Neutral;
        }

        var different = 0.0;
        for (var index = 0; index < learner.Background.Length; index++)
        {
            different += 1 - AnswerParts.Same(learner.Background[index], guide.Background[index]);
        }

        return different / learner.Background.Length;
    }

    public static Phrase Reason(Profile learner, Profile guide, ScoreTargets targets)
    {
        var different = targets.SeekDifferenceIn.Where((_, index) => AnswerParts.Same(learner.Background[index], guide.Background[index]) == 0).ToList();
        return (targets.SeekDifferenceIn.Count, different.Count) switch
        {
            (0, _) => new Phrase("matching.difference.unsought"),
            (_, 0) => new Phrase("matching.difference.none"),
            _ => new Phrase("matching.difference.found", ("attributes", different)),
        };
    }
}
