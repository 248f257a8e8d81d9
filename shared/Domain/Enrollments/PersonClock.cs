namespace MentorFlow.Domain.Enrollments;

/// <summary>
/// One clock a person (R79): mails, pages, quiet hours, matching and the series of sessions all go by the zone that is decided here. Pure.
/// </summary>
public static class PersonClock
{
    /// <summary>The zone that they gave, else the one that HR says, else the program's.</summary>
    /// <param name="profile">What the person said; null before they said anything.</param>
    /// <param name="said">IANA zone as HR says; null when it says none.</param>
    /// <param name="program">IANA zone of the program; null outside of any.</param>
    /// <returns>IANA zone.</returns>
    public static string ZoneOf(Profile? profile, string? said, string? program) => profile?.Zone ?? said ?? program ?? "Etc/UTC";

    /// <summary>Outside of any program: the one in which the person gave a zone last.</summary>
    /// <param name="enrollments">All of one person.</param>
    /// <returns>Null where they gave none.</returns>
    public static Profile? LatestOf(IEnumerable<Enrollment> enrollments) => enrollments
        .Where(enrollment => enrollment.Profile is not null)
        .OrderByDescending(enrollment => enrollment.ZoneGivenAt ?? enrollment.CreatedAt)
        .ThenBy(enrollment => enrollment.ProgramId, StringComparer.Ordinal)
        .FirstOrDefault()?.Profile;

    /// <summary>Whether two names are of one zone: "Asia/Calcutta" is "Asia/Kolkata".</summary>
    public static bool IsSame(string zone, string other) => zone == other || (ZoneName.PlaceOf(zone) is { } place && place == ZoneName.PlaceOf(other));
}
