namespace MentorFlow.Matching.Scoring.Parts;

/// <summary>Commitment as both stated it (R25).</summary>
internal static class MotivationPart
{
    public static double Value(Profile learner, Profile guide) =>
        ((learner.Candidate.Motivation ?? ScorePart.Neutral) + (guide.Candidate.Motivation ?? ScorePart.Neutral)) / 2;

    public static Phrase Reason(Profile learner, Profile guide) => (learner.Candidate.Motivation, guide.Candidate.Motivation) switch
    {
        (null, null) => new Phrase("matching.motivation.untold"),
        ( > ScorePart.Neutral, > ScorePart.Neutral) => new Phrase("matching.motivation.both"),
        ( > ScorePart.Neutral, _) or (_, > ScorePart.Neutral) => new Phrase("matching.motivation.one"),
        _ => new Phrase("matching.motivation.little"),
    };
}
