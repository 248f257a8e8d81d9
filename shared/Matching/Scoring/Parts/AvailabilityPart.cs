using NodaTime;

namespace MentorFlow.Matching.Scoring.Parts;

/// <summary>Time both have free in a week, across their zones and on the average of the weeks that come (R37).</summary>
internal static class AvailabilityPart
{
    /// <summary>Parts of days that a reason names.</summary>
    private const int MostNamed = 3;

    /// <summary>Minutes in a part of a day from which on it is worth naming: a call.</summary>
    private const int ACall = 30;

    public static double Value(Profile learner, Profile guide, ScoreTargets targets) =>
        learner.Weeks.Length == 0 || guide.Weeks.Length == 0
            ? ScorePart.Neutral
            : Math.Min(1.0, learner.Ahead.SharedMinutes(learner.Weeks, guide.Weeks) / targets.OverlapMinutes);

    /// <summary>Days and parts of days on the learner's clock, which is named where the guide has another.</summary>
    public static Phrase Reason(Profile learner, Profile guide)
    {
        if (learner.Weeks.Length == 0 || guide.Weeks.Length == 0)
        {
            return new Phrase("matching.availability.untold");
        }

        var zone = learner.Candidate.TimeZone!;
        var parts = DayParts.Of(learner.Ahead, learner.Weeks, guide.Weeks, zone)
            .OrderByDescending(part => part.Minutes)
            .ThenBy(part => part.Day)
            .ThenBy(part => part.Part)
            .Where((part, place) => place == 0 || part.Minutes >= ACall)
            .ToList();
        return (parts.Count, string.Equals(zone, guide.Candidate.TimeZone, StringComparison.Ordinal)) switch
        {
            (0, _) => new Phrase("matching.availability.none"),
            ( <= MostNamed, true) => new Phrase("matching.availability.shared", ("times", Times(parts))),
            ( <= MostNamed, false) => new Phrase("matching.availability.abroad", ("times", Times(parts)), ("zone", ZoneName.Of(zone))),
            (_, true) => new Phrase("matching.availability.shared-and-more", ("times", Times(parts))),
            (_, false) => new Phrase("matching.availability.abroad-and-more", ("times", Times(parts)), ("zone", ZoneName.Of(zone))),
        };
    }

    private static IEnumerable<Phrase> Times(IEnumerable<DayPart> parts) => parts.Take(MostNamed)
        .GroupBy(part => part.Part, part => part.Day)
        .OrderBy(days => days.Key)
        .Select(days => new Phrase($"matching.times.{days.Key}", ("days", days.Order().Select(Name))));

    private static Phrase Name(IsoDayOfWeek day) => new($"matching.days.{day}");
}
