using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>How a program does, beyond its totals: who came how far, how often people meet, and who has gone quiet.</summary>
/// <param name="Came">Invited, yes, trained, matched: how many people came at least so far.</param>
/// <param name="Weeks">The last twelve, the oldest first.</param>
/// <param name="Pairs">Mentorships that go on.</param>
/// <param name="Quiet">Of these, how many have not met for three weeks.</param>
/// <param name="Ease">Mean answer after sessions, 1 to 5; null while fewer than five have answered, so that nobody is recognized (R105).</param>
public sealed record ProgramHealth(IReadOnlyList<int> Came, IReadOnlyList<WeekOfSessions> Weeks, int Pairs, int Quiet, double? Ease)
{
    /// <summary>Smaller groups are not shown.</summary>
    public const int SmallestGroup = 5;

    private const int WeeksShown = 12;
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private static readonly TimeSpan Silence = 3 * Week;

    public int Held => Weeks.Sum(week => week.Held);

    public int Missed => Weeks.Sum(week => week.Missed);

    /// <param name="now">UTC.</param>
    public static ProgramHealth Of(
        IReadOnlyCollection<Enrollment> enrollments, IReadOnlyCollection<Mentorship> mentorships, IReadOnlyCollection<Session> sessions, DateTimeOffset now)
    {
        var lastMet = sessions.Where(session => session.Stage is SessionStage.Held)
            .GroupBy(session => session.MentorshipId)
            .ToDictionary(pair => pair.Key, pair => pair.Max(session => session.StartsAt));
        var goingOn = mentorships.Where(mentorship => mentorship is { Stage: MentorshipStage.Active, PausedAt: null }).ToList();
        var answers = sessions.SelectMany(session => session.Pulses?.Values ?? []).ToList();
        return new ProgramHealth(
            [
                enrollments.Count(enrollment => enrollment.Stage is not EnrollmentStage.Planned),
                enrollments.Count(enrollment => enrollment.Consent is not null),
                enrollments.Count(enrollment => enrollment.Training?.PassedAt is not null),
                mentorships.SelectMany(mentorship => mentorship.Members).Select(member => member.PersonId).Distinct().Count(),
            ],
            [.. Enumerable.Range(0, WeeksShown).Select(week => WeekOf(sessions, now - ((WeeksShown - week) * Week)))],
            goingOn.Count,
            goingOn.Count(mentorship => now - lastMet.GetValueOrDefault(mentorship.MentorshipId, mentorship.CreatedAt) > Silence),
            answers.Count >= SmallestGroup ? answers.Average() : null);
    }

    private static WeekOfSessions WeekOf(IReadOnlyCollection<Session> sessions, DateTimeOffset from)
    {
        var ofWeek = sessions.Where(session => session.StartsAt > from && session.StartsAt <= from + Week).ToList();
        return new WeekOfSessions(
            DateOnly.FromDateTime(from.UtcDateTime.Date),
            ofWeek.Count(session => session.Stage is SessionStage.Held),
            ofWeek.Count(session => session.Stage is SessionStage.Missed));
    }
}

/// <param name="From">The day it began, UTC.</param>
public sealed record WeekOfSessions(DateOnly From, int Held, int Missed);
