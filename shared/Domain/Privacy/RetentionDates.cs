using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Privacy;

/// <summary>When data goes; pure. Months are those of the calendar where the program is, and its last day is kept whole.</summary>
public static class RetentionDates
{
    /// <summary>The first moment at which it is kept no more.</summary>
    /// <param name="from">The end that the span begins with, UTC.</param>
    /// <param name="months">Of the calendar; from the 31st a shorter month's last day counts.</param>
    /// <param name="zone">IANA.</param>
    public static DateTimeOffset DueAt(DateTimeOffset from, int months, string zone) =>
        TimeZones.At(DateOnly.FromDateTime(from.ToZone(zone).DateTime).AddMonths(months).AddDays(1), TimeOnly.MinValue, zone);

    /// <summary>Whether those whom it concerns are to be told now.</summary>
    /// <param name="announcedAt">When they were, UTC; null while they were not.</param>
    public static bool IsToAnnounce(DateTimeOffset due, DateTimeOffset? announcedAt, DateTimeOffset now) =>
        announcedAt is null && due - RetentionPolicy.Notice <= now;

    /// <summary>When it goes at the earliest: nothing goes before those whom it concerns had their time.</summary>
    /// <param name="announcedAt">When they were told, or are, UTC.</param>
    public static DateTimeOffset GoesAt(DateTimeOffset due, DateTimeOffset announcedAt) =>
        due > announcedAt + RetentionPolicy.Notice ? due : announcedAt + RetentionPolicy.Notice;

    /// <summary>Whether it goes now.</summary>
    /// <param name="announcedAt">When they were told, UTC; null while they were not, and then nothing goes.</param>
    public static bool IsDue(DateTimeOffset due, DateTimeOffset? announcedAt, DateTimeOffset now) =>
        announcedAt is { } told && GoesAt(due, told) <= now;
}
