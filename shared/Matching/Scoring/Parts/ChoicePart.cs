namespace MentorFlow.Matching.Scoring.Parts;

/// <summary>What the two chose themselves (R41): the first choice counts fully, the last ranked one half, an unranked one nothing.</summary>
internal static class ChoicePart
{
    public static double Value(Profile learner, Profile guide) => (OneWay(learner, guide) + OneWay(guide, learner)) / 2;

    public static Phrase Reason(Profile learner, Profile guide) => (Said(learner, guide), Said(guide, learner)) switch
    {
        (null, null) => new Phrase("matching.choice.none"),
        ({ } one, null) => one,
        (null, { } other) => other,
        ({ } one, { } other) => new Phrase("matching.choice.both", ("one", one), ("other", other)),
    };

    private static double OneWay(Profile asking, Profile other)
    {
        if (asking.Ranking is null || asking.Ranking.Count == 0)
        {
            return ScorePart.Neutral;
        }

        return asking.Ranking.TryGetValue(other.Index, out var rank) ? 1 - (0.5 * rank / asking.Ranking.Count) : 0;
    }

    private static Phrase? Said(Profile asking, Profile other)
    {
        if (asking.Ranking is null || asking.Ranking.Count == 0)
        {
            return null;
        }

        if (!asking.Ranking.TryGetValue(other.Index, out var rank))
        {
            return new Phrase($"matching.choice.unranked.{asking.Candidate.Role}");
        }

        return rank == 0
            ? new Phrase($"matching.choice.first.{asking.Candidate.Role}")
            : new Phrase($"matching.choice.later.{asking.Candidate.Role}", ("number", rank + 1));
    }
}
