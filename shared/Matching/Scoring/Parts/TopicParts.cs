namespace MentorFlow.Matching.Scoring.Parts;

/// <summary>Goals and interests in common (R36).</summary>
internal static class TopicParts
{
    public static double Goals(Profile learner, Profile guide) => Overlap.Share(learner.Goals, guide.Goals);

    public static double Interests(Profile learner, Profile guide) => Overlap.Share(learner.Interests, guide.Interests);

    public static Phrase GoalsReason(Profile learner, Profile guide) =>
        (learner.Goals.Length, guide.Goals.Length, Common(learner.Candidate.Goals, guide.Candidate.Goals)) switch
        {
            (0, _, _) or (_, 0, _) => new Phrase("matching.goals.untold"),
            (_, _, []) => new Phrase("matching.goals.none"),
            (_, _, var goals) => new Phrase("matching.goals.shared", ("count", goals.Count), ("goals", goals)),
        };

    public static Phrase InterestsReason(Profile learner, Profile guide) =>
        (learner.Interests.Length, guide.Interests.Length, Common(learner.Candidate.Interests, guide.Candidate.Interests)) switch
        {
            (0, _, _) or (_, 0, _) => new Phrase("matching.interests.untold"),
            (_, _, []) => new Phrase("matching.interests.none"),
            (_, _, var interests) => new Phrase("matching.interests.shared", ("count", interests.Count), ("interests", interests)),
        };

    private static List<string> Common(IReadOnlyList<string> left, IReadOnlyList<string> right) =>
        [.. Trimmed(left).Intersect(Trimmed(right), StringComparer.OrdinalIgnoreCase)];

    private static IEnumerable<string> Trimmed(IEnumerable<string> topics) =>
        topics.Where(topic => !string.IsNullOrWhiteSpace(topic)).Select(topic => topic.Trim());
}
