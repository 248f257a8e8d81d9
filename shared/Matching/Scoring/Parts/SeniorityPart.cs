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

    public static string Reason(Profile learner, Profile guide, MatchingPolicy policy) =>
        learner.Candidate.Seniority is null || guide.Candidate.Seniority is null
            ? "No seniority to compare."
            : $"{Steps(Gap(learner, guide, policy))} apart in seniority; the program looks for {Wanted(learner, policy)}";

    private static string Steps(int gap) => gap is 1 or -1 ? $"{gap} step" : $"{gap} steps";

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
