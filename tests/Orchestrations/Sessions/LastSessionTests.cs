using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Sessions;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Sessions;

/// <summary>A last and shorter session looks back before the end, where the rhythm leaves room for one.</summary>
public sealed class LastSessionTests
{
    // A Thursday, on which both are free.
    private static readonly DateTimeOffset Held = new(2027, 3, 4, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void It_is_planned_a_few_days_before_the_end_in_hours_that_suit_both()
    {
        var ends = Held.AddDays(13);

        var session = Plan(ends, everyDays: 14, minutes: 60).Writes.Written<Session>();

        Assert.True(session.IsLast);
        Assert.Equal(30, session.Minutes);
        Assert.InRange(session.StartsAt, ends.AddDays(-7), ends);
        Assert.All(Clocks, clock => Assert.True(SessionHours.Fits(clock, session.StartsAt, TimeSpan.FromMinutes(30))));
    }

    [Fact]
    public void The_rhythm_goes_before_it() => Assert.False(Plan(Held.AddDays(15), everyDays: 14, minutes: 30).Writes.Written<Session>().IsLast);

    [Fact]
    public void There_is_none_right_after_a_session_and_no_second_one()
    {
        Assert.Null(Plan(Held.AddDays(4), everyDays: 14, minutes: 30).Outcome);
        Assert.Null(Plan(Held.AddDays(13), everyDays: 14, minutes: 30, isLast: true).Outcome);
    }

    private static IReadOnlyList<MemberClock> Clocks { get; } =
    [
        new(Given.Mentor.PersonId, "Europe/Paris", Free),
        new(Given.Mentee.PersonId, "Europe/Paris", Free),
    ];

    private static IReadOnlyList<WeeklyWindow> Free =>
    [
        new(DayOfWeek.Tuesday, new TimeOnly(9, 0), new TimeOnly(12, 0)),
        new(DayOfWeek.Thursday, new TimeOnly(9, 0), new TimeOnly(17, 0)),
    ];

    private static Decision<PlannedSession?> Plan(DateTimeOffset ends, int everyDays, int minutes, bool isLast = false)
    {
        var mentorship = Given.Mentorship with
        {
            SessionsPlanned = 1,
            Ends = ends,
            Agreement = A.Agreement(Held, everyDays) with { Minutes = minutes },
        };
        var last = Given.Session with { StartsAt = Held, Stage = SessionStage.Held, IsLast = isLast };
        var facts = new SessionPlanFacts(Given.Stored(mentorship), last, "Europe/Paris", Room: null) { Clocks = Clocks };
        return SessionPlanning.Plan(facts, Held.AddHours(1));
    }
}
