using System.Globalization;

namespace MentorFlow.Matching.Scoring.Parts;

/// <summary>Commitment as both stated it (R25).</summary>
internal static class MotivationPart
{
    public static double Value(Profile learner, Profile guide) =>
        ((learner.Candidate.Motivation ?? ScorePart.Neutral) + (guide.Candidate.Motivation ?? ScorePart.Neutral)) / 2;

    public static string Reason(Profile learner, Profile guide) =>
        learner.Candidate.Motivation is null && guide.Candidate.Motivation is null
            ? "No commitment was stated."
            : string.Create(CultureInfo.InvariantCulture, $"stated commitment {Value(learner, guide):0.##} of 1");
}
