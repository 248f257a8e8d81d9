using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.ReadModels;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>How a program does, beyond its totals: who came how far, how often people meet, and who has gone quiet.</summary>
/// <param name="Came">Invited, yes, trained, matched: how many people came at least so far.</param>
/// <param name="Weeks">The last twelve, the oldest first.</param>
/// <param name="Pairs">Mentorships that go on.</param>
/// <param name="Quiet">Of these, how many have not met for three weeks, and have not come to a call that failed them either.</param>
/// <param name="Ease">
/// Mean answer after sessions, 1 to 5; null while fewer than five have answered, so that nobody is recognized (R105). Where it is shown, it is what
/// <see cref="MentorFlow.Domain.Results.AnswerCounting"/> counted.
/// </param>
public sealed record ProgramHealth(IReadOnlyList<int> Came, IReadOnlyList<WeekOfSessions> Weeks, int Pairs, int Quiet, double? Ease)
{
    /// <summary>Smaller groups are not shown.</summary>
    public const int SmallestGroup = 5;

    private const int WeeksShown = 12;
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private static readonly TimeSpan Silence = 3 * Week;

    public int Held => Weeks.Sum(week => week.Held);

    public int Missed => Weeks.Sum(week => week.Missed);

    public int Broken => Weeks.Sum(week => week.Broken);

    /// <param name="mentorships">Every line of the program.</param>
    /// <param name="now">UTC.</param>
    public static ProgramHealth Of(EnrollmentCounts people, IReadOnlyCollection<MentorshipLine> mentorships, DateTimeOffset now)
    {
        var goingOn = mentorships.Where(line => line is { Stage: MentorshipStage.Active, PausedAt: null }).ToList();
        var held = mentorships.SelectMany(line => line.RecentlyHeld ?? []).ToList();
        var missed = mentorships.SelectMany(line => line.RecentlyMissed ?? []).ToList();
        var broken = mentorships.SelectMany(line => line.RecentlyBroken ?? []).ToList();
        var answers = mentorships.Sum(line => line.Answers);
        return new ProgramHealth(
            [
                people.Invited,
                people.Consented,
                people.Trained,
                mentorships.SelectMany(line => line.Members).Select(member => member.PersonId).Distinct().Count(),
            ],
            [.. Enumerable.Range(0, WeeksShown).Select(week => WeekOf(held, missed, broken, now - ((WeeksShown - week) * Week)))],
            goingOn.Count,
            goingOn.Count(line => now - (line.LastSeenAt ?? line.CreatedAt) > Silence),
            answers >= SmallestGroup ? (double)mentorships.Sum(line => line.AnswersTotal) / answers : null);
    }

    private static WeekOfSessions WeekOf(
        List<DateTimeOffset> held, List<DateTimeOffset> missed, List<DateTimeOffset> broken, DateTimeOffset from)
    {
        return new WeekOfSessions(
            DateOnly.FromDateTime(from.UtcDateTime.Date), held.Count(IsOfWeek), missed.Count(IsOfWeek), broken.Count(IsOfWeek));

        bool IsOfWeek(DateTimeOffset start) => start > from && start <= from + Week;
    }
}

/// <param name="From">The day it began, UTC.</param>
/// <param name="Broken">Sessions whose call failed those who came.</param>
public sealed record WeekOfSessions(DateOnly From, int Held, int Missed, int Broken = 0);
