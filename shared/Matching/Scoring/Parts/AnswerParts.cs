using System.Globalization;

namespace MentorFlow.Matching.Scoring.Parts;

/// <summary>Questions with one answer each, and languages: the same or not.</summary>
internal static class AnswerParts
{
    public static double Language(Profile learner, Profile guide) =>
        learner.Languages.Length == 0 || guide.Languages.Length == 0
            ? ScorePart.Neutral
            : Math.Min(1, Overlap.Count(learner.Languages, guide.Languages));

    public static string LanguageReason(Profile learner, Profile guide) => Language(learner, guide) switch
    {
        1 =>
            $"both speak {string.Join(", ", learner.Candidate.Languages.Intersect(guide.Candidate.Languages, StringComparer.OrdinalIgnoreCase).Select(NameOf))}",
        0 => "no language in common",
        _ => "No languages to compare.",
    };

    // People read "Portuguese", not "pt"; what is no tag is a name already.
    private static string NameOf(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language, predefinedOnly: true).EnglishName;
        }
        catch (CultureNotFoundException)
        {
            return language;
        }
    }

    public static double Same(int left, int right)
    {
        if (left == Vocabulary.None || right == Vocabulary.None)
        {
            return ScorePart.Neutral;
        }

        return left == right ? 1 : 0;
    }

    public static string SameReason(string what, string? left, string? right)
    {
        if (string.IsNullOrWhiteSpace(left) || string.IsNullOrWhiteSpace(right))
        {
            return $"No {what} to compare.";
        }

        return string.Equals(left.Trim(), right.Trim(), StringComparison.OrdinalIgnoreCase)
            ? $"same {what}: {left.Trim()}"
            : $"different {what}: {left.Trim()} and {right.Trim()}";
    }
}
