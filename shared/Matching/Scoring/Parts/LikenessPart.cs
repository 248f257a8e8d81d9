namespace MentorFlow.Matching.Scoring.Parts;

/// <summary>
/// Wishes for somebody alike (R39). Only what a person asked for is read, and only from what the other chose to tell;
/// the reason never names the trait or its value.
/// </summary>
internal static class LikenessPart
{
    public static double Value(Profile learner, Profile guide)
    {
        var wishes = learner.LikenessWanted.Length + guide.LikenessWanted.Length;
        return wishes == 0 ? ScorePart.Neutral : (Met(learner, guide) + Met(guide, learner)) / wishes;
    }

    public static Phrase Reason(Profile learner, Profile guide) => Value(learner, guide) switch
    {
        _ when learner.LikenessWanted.Length + guide.LikenessWanted.Length == 0 => new Phrase("matching.likeness.unasked"),
        1 => new Phrase("matching.likeness.met"),
        > ScorePart.Neutral => new Phrase("matching.likeness.mostly"),
        _ => new Phrase("matching.likeness.open"),
    };

    private static double Met(Profile asking, Profile other)
    {
        var met = 0.0;
        foreach (var wanted in asking.LikenessWanted)
        {
            met += AnswerParts.Same(Told(asking, wanted), Told(other, wanted));
        }

        return met;
    }

    private static int Told(Profile person, int trait)
    {
        foreach (var told in person.Traits)
        {
            if (told.Name == trait)
            {
                return told.Value;
            }
        }

        return Vocabulary.None;
    }
}
