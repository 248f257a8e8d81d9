namespace MentorFlow.Matching.Scoring.Parts;

/// <summary>Questions of the program's own: how alike two people answer those that count, and whether they have an answer in common.</summary>
internal static class QuestionsPart
{
    public static double Value(Profile learner, Profile guide, IReadOnlyList<MatchQuestion> questions)
    {
        var (alike, counted) = (0.0, 0);
        for (var index = 0; index < questions.Count; index++)
        {
            if (!questions[index].Must)
            {
                alike += Alike(questions[index], learner.Answers[index], guide.Answers[index]);
                counted++;
            }
        }

        return counted == 0 ? ScorePart.Neutral : alike / counted;
    }

    /// <summary>The most that <see cref="Value"/> comes to with anybody.</summary>
    public static double Most(Profile learner, IReadOnlyList<MatchQuestion> questions)
    {
        var (alike, counted) = (0.0, 0);
        for (var index = 0; index < questions.Count; index++)
        {
            if (!questions[index].Must)
            {
                alike += learner.Answers[index].Length > 0 ? 1 : ScorePart.Neutral;
                counted++;
            }
        }

        return counted == 0 ? ScorePart.Neutral : alike / counted;
    }

    // No question and no answer is named: an answer may be one that nobody is to see.
    public static Phrase Reason(Profile learner, Profile guide, IReadOnlyList<MatchQuestion> questions) => Value(learner, guide, questions) switch
    {
        ScorePart.Neutral => new Phrase("matching.questions.neither"),
        > ScorePart.Neutral => new Phrase("matching.questions.alike"),
        _ => new Phrase("matching.questions.different"),
    };

    /// <summary>Whether the two keep to the questions that must be answered alike. Who has not answered keeps to none of them.</summary>
    public static bool KeepsTo(Profile learner, Profile guide, IReadOnlyList<MatchQuestion> questions)
    {
        for (var index = 0; index < questions.Count; index++)
        {
            if (questions[index].Must && !InCommon(questions[index], learner.Answers[index], guide.Answers[index]))
            {
                return false;
            }
        }

        return true;
    }

    private static double Alike(MatchQuestion question, int[] left, int[] right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return ScorePart.Neutral;
        }

        return question.OnScale ? 1 - ((double)Math.Abs(left[0] - right[0]) / (MatchQuestion.ScaleTo - 1)) : Overlap.Share(left, right);
    }

    private static bool InCommon(MatchQuestion question, int[] left, int[] right) => question.OnScale
        ? left.Length > 0 && right.Length > 0 && Math.Abs(left[0] - right[0]) <= MatchQuestion.NearEnough
        : Overlap.Count(left, right) > 0;
}
