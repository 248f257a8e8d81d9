using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.Explaining;

/// <summary>The time that two people have in common, each by their own clock.</summary>
public static class SharedHours
{
    /// <param name="targets">Which weeks are looked at.</param>
    /// <returns>Minutes a week, on the average of the weeks; null where one of the two said nothing of their hours.</returns>
    public static int? MinutesAWeek(
        (IReadOnlyList<AvailabilityWindow> Windows, string Zone) one, (IReadOnlyList<AvailabilityWindow> Windows, string Zone) other, ScoreTargets targets)
    {
        if (one.Windows.Count == 0 || other.Windows.Count == 0)
        {
            return null;
        }

        var ahead = WeeksAhead.Of([one.Zone, other.Zone], targets);
        return (int)ahead.SharedMinutes(ahead.Expand(one.Windows, one.Zone), ahead.Expand(other.Windows, other.Zone));
    }
}
