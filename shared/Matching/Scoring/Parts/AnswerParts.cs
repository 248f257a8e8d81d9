namespace MentorFlow.Matching.Scoring.Parts;

/// <summary>Questions with one answer each, and languages: the same or not.</summary>
internal static class AnswerParts
{
    public static double Language(Profile learner, Profile guide) =>
        learner.Languages.Length == 0 || guide.Languages.Length == 0
            ? ScorePart.Neutral
            : Math.Min(1, Overlap.Count(learner.Languages, guide.Languages));

    public static Phrase LanguageReason(Profile learner, Profile guide)
    {
        if (learner.Languages.Length == 0 || guide.Languages.Length == 0)
        {
            return new Phrase("matching.languages.untold");
        }

        var shared = Trimmed(learner).Intersect(Trimmed(guide), StringComparer.OrdinalIgnoreCase).Select(KnownAnswers.Language).Distinct().ToList();
        return shared.Count == 0
            ? new Phrase("matching.languages.none")
            : new Phrase("matching.languages.shared", ("count", shared.Count), ("languages", shared));
    }

    public static double Same(int left, int right)
    {
        if (left == Vocabulary.None || right == Vocabulary.None)
        {
            return ScorePart.Neutral;
        }

        return left == right ? 1 : 0;
    }

    public static Phrase StyleReason(Profile learner, Profile guide) => Same(learner.CommunicationStyle, guide.CommunicationStyle) switch
    {
        1 => KnownAnswers.SharedStyle(learner.Candidate.CommunicationStyle!),
        0 => new Phrase("matching.style.different"),
        _ => new Phrase("matching.style.untold"),
    };

    public static Phrase LearningReason(Profile learner, Profile guide) => Same(learner.LearningPreference, guide.LearningPreference) switch
    {
        1 => KnownAnswers.SharedLearning(learner.Candidate.LearningPreference!),
        0 => new Phrase("matching.learning.different"),
        _ => new Phrase("matching.learning.untold"),
    };

    public static Phrase TrackReason(Profile learner, Profile guide) => Same(learner.Track, guide.Track) switch
    {
        1 => new Phrase("matching.track.same"),
        0 => new Phrase("matching.track.different"),
        _ => new Phrase("matching.track.untold"),
    };

    private static IEnumerable<string> Trimmed(Profile person) =>
        person.Candidate.Languages.Where(language => !string.IsNullOrWhiteSpace(language)).Select(language => language.Trim());
}
