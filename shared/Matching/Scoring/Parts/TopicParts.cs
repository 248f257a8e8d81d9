namespace MentorFlow.Matching.Scoring.Parts;

/// <summary>Goals and interests in common (R36).</summary>
internal static class TopicParts
{
    public static double Goals(Profile learner, Profile guide) => Overlap.Share(learner.Goals, guide.Goals);

    public static double Interests(Profile learner, Profile guide) => Overlap.Share(learner.Interests, guide.Interests);

    public static string GoalsReason(Profile learner, Profile guide) =>
        InCommon("goal", learner.Candidate.Goals, guide.Candidate.Goals);

    public static string InterestsReason(Profile learner, Profile guide) =>
        InCommon("interest", learner.Candidate.Interests, guide.Candidate.Interests);

    private static string InCommon(string noun, IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        if (left.Count == 0 || right.Count == 0)
        {
            return $"No {noun}s to compare.";
        }

        var common = left.Select(topic => topic.Trim()).Intersect(right.Select(topic => topic.Trim()), StringComparer.OrdinalIgnoreCase).ToList();
        return common.Count == 0 ? $"no {noun} in common" : $"{noun}s in common: {string.Join(", ", common)}";
    }
}
