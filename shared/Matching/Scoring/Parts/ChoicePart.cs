namespace MentorFlow.Matching.Scoring.Parts;

/// <summary>What the two chose themselves (R41): the first choice counts fully, the last ranked one half, an unranked one nothing.</summary>
internal static class ChoicePart
{
    public static double Value(Profile learner, Profile guide) => (OneWay(learner, guide) + OneWay(guide, learner)) / 2;

    public static string Reason(Profile learner, Profile guide)
    {
        if (learner.Ranking is null && guide.Ranking is null)
        {
            return "Neither ranked anybody.";
        }

        return $"{Said(learner, guide, "the mentee")}, {Said(guide, learner, "the mentor")}";
    }

    private static double OneWay(Profile asking, Profile other)
    {
        if (asking.Ranking is null || asking.Ranking.Count == 0)
        {
            return ScorePart.Neutral;
        }

        return asking.Ranking.TryGetValue(other.Index, out var rank) ? 1 - (0.5 * rank / asking.Ranking.Count) : 0;
    }

    private static string Said(Profile asking, Profile other, string who)
    {
        if (asking.Ranking is null || asking.Ranking.Count == 0)
        {
            return $"{who} ranked nobody";
        }

        return asking.Ranking.TryGetValue(other.Index, out var rank) ? $"choice {rank + 1} of {who}" : $"not ranked by {who}";
    }
}
