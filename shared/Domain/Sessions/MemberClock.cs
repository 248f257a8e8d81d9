using MentorFlow.Domain.Enrollments;

namespace MentorFlow.Domain.Sessions;

/// <summary>The clock that somebody meets by, and when they are free on it.</summary>
/// <param name="Zone">IANA zone (<see cref="PersonClock"/>).</param>
/// <param name="Free">Weekly windows on that clock; empty where they said none.</param>
/// <param name="QuietFrom">Local time from which they want to be left alone (R96); null where they said none.</param>
/// <param name="QuietTo">Local time at which that ends; before <paramref name="QuietFrom"/> when it goes over midnight.</param>
public sealed record MemberClock(
    string PersonId, string Zone, IReadOnlyList<WeeklyWindow> Free, TimeOnly? QuietFrom = null, TimeOnly? QuietTo = null)
{
    /// <param name="said">IANA zone as HR says; null when it says none.</param>
    /// <param name="program">IANA zone of the program.</param>
    public static MemberClock Of(string personId, Profile? profile, string? said, string program) => new(
        personId,
        PersonClock.ZoneOf(profile, said, program),
        profile?.Availability ?? [],
        profile?.Accommodations.QuietFrom,
        profile?.Accommodations.QuietTo);
}
