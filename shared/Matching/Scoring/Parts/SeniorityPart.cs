namespace MentorFlow.Matching.Scoring.Parts;

/// <summary>Whether the distance in seniority is the one the program wants (R31 turns it around, R29 wants none).</summary>
internal static class SeniorityPart
{
    public static double Value(Profile learner, Profile guide, MatchingPolicy policy)
    {
        if (learner.Candidate.Seniority is null || guide.Candidate.Seniority is null)
        {
            return ScorePart.Neutral;
        }

        var miss = Math.Abs(Gap(learner, guide, policy) - Wanted(learner, policy));
        return Math.Max(0, 1 - ((double)miss / policy.Targets.SeniorityTolerance));
    }

    public static Phrase Reason(Profile learner, Profile guide, MatchingPolicy policy)
    {
        if (learner.Candidate.Seniority is null || guide.Candidate.Seniority is null)
        {
            return new Phrase("matching.level.untold");
        }

        var (gap, wanted) = (Gap(learner, guide, policy), Wanted(learner, policy));
        return (wanted, gap - wanted, Value(learner, guide, policy)) switch
        {
            (0, 0, _) => new Phrase("matching.level.same"),
            (0, _, > ScorePart.Neutral) => new Phrase("matching.level.nearly-same"),
            (0, _, _) => new Phrase("matching.level.too-far"),
            (_, 0, _) => new Phrase("matching.level.right"),
            (_, _, > ScorePart.Neutral) => new Phrase("matching.level.nearly-right"),
            (_, < 0, _) => new Phrase("matching.level.too-close"),
            _ => new Phrase("matching.level.too-far"),
        };
    }

    private static int Gap(Profile learner, Profile guide, MatchingPolicy policy)
    {
        var gap = guide.Candidate.Seniority!.Value - learner.Candidate.Seniority!.Value;
        if (learner.Candidate.Role == MatchRole.Peer)
        {
            return Math.Abs(gap);
        }

        return policy.Rules.Seniority == SeniorityRule.MentorJunior ? -gap : gap;
    }

    private static int Wanted(Profile learner, MatchingPolicy policy) =>
        learner.Candidate.Role == MatchRole.Peer ? 0 : policy.Targets.SeniorityGap;
}
