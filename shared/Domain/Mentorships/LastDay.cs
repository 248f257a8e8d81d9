using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Mentorships;

/// <summary>The last day of a mentorship: it closes on that day, and not when no further session fits; pure.</summary>
public static class LastDay
{
    /// <summary>A last session is best so long before the end: what it leaves open can still be said.</summary>
    public static readonly TimeSpan LastWords = TimeSpan.FromDays(3);

    /// <summary>A session that only looks back is no longer than that, in minutes.</summary>
    public const int LongestLook = 30;

    private static readonly TimeOnly Morning = new(9, 0);

    /// <summary>When it closes: on the morning of its last day, so that whoever is asked to look back can do so on that day.</summary>
    /// <param name="ends">Its end, UTC: one that is midnight belongs to the day before.</param>
    /// <param name="zone">IANA zone of the program.</param>
    public static DateTimeOffset ClosesAt(DateTimeOffset ends, string zone)
    {
        var morning = TimeZones.At(DateOnly.FromDateTime(ends.AddTicks(-1).ToZone(zone).Date), Morning, zone);
        return morning < ends ? morning : ends;
    }
}
