namespace MentorFlow.Matching.Scoring.Parts;

/// <summary>Answers that the language files have words for; any other is said as it was given.</summary>
internal static class KnownAnswers
{
    /// <summary>"French" for "fr" and for "fr-CA".</summary>
    public static Phrase Language(string told) =>
        new($"languages.{told.Trim().Split('-')[0].ToLowerInvariant()}", (Phrase.Otherwise, told.Trim()));

    /// <summary>A sentence about two people whose style is the same.</summary>
    public static Phrase SharedStyle(string told) =>
        new($"matching.style.same.{told.Trim()}", (Phrase.Otherwise, new Phrase("matching.style.alike", ("style", told.Trim()))));

    /// <summary>A sentence about two people who learn in the same way.</summary>
    public static Phrase SharedLearning(string told) =>
        new($"matching.learning.same.{told.Trim()}", (Phrase.Otherwise, new Phrase("matching.learning.alike", ("learning", told.Trim()))));
}
