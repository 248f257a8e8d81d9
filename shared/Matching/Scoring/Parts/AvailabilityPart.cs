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
            : $"both are free at the same time for {Time(WeekClock.SharedMinutes(learner.Week, guide.Week))} a week; {Time(targets.OverlapMinutes)} earn the full mark";

    private static string Time(int minutes) => minutes switch
    {
        < 60 => $"{minutes} minutes",
        60 => "1 hour",
        _ when minutes % 60 == 0 => $"{minutes / 60} hours",
        _ => $"{minutes / 60} h {minutes % 60} min",
    };
}
