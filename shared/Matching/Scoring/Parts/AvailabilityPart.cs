namespace MentorFlow.Matching.Scoring.Parts;

/// <summary>Time both have free in the reference week, across their zones (R37).</summary>
internal static class AvailabilityPart
{
    public static double Value(Profile learner, Profile guide, ScoreTargets targets) =>
        learner.Week.Length == 0 || guide.Week.Length == 0
            ? ScorePart.Neutral
            : Math.Min(1.0, (double)WeekClock.SharedMinutes(learner.Week, guide.Week) / targets.OverlapMinutes);

    public static string Reason(Profile learner, Profile guide, ScoreTargets targets) =>
        learner.Week.Length == 0 || guide.Week.Length == 0
            ? "No hours to compare."
            : $"{WeekClock.SharedMinutes(learner.Week, guide.Week)} minutes a week both are free ({targets.OverlapMinutes} earn the full mark)";
}
