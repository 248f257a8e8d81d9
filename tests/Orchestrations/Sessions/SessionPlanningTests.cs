using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Sessions;

public sealed class SessionPlanningTests
{
    private static readonly SessionPlanFacts Facts = new(Given.Stored(Given.Mentorship), Last: null, "Europe/Paris", "teams");

    [Fact]
    public void The_first_session_is_the_agreed_one()
    {
        var decision = SessionPlanning.Plan(Facts, Given.Now);

        var session = decision.Writes.Written<Session>();
        Assert.Equal((1, Given.Now.AddDays(7), 30, "teams"), (session.Number, session.StartsAt, session.Minutes, session.Room));
        Assert.Equal(1, decision.Writes.Written<Mentorship>().SessionsPlanned);
        Assert.Equal(["session.planned"], decision.Notes.Names());
        Assert.Equal("RoomOrchestrator", Assert.Single(decision.Signals).Name);
        Assert.Equal(session.StartsAt, decision.Outcome!.StartsAt);
    }

    [Fact]
    public void An_agreed_first_date_that_has_passed_is_a_week_later_where_nobody_knows_when_they_are_free() =>
        Assert.Equal(Given.Now.AddDays(14), SessionPlanning.Plan(Facts, Given.Now.AddDays(8)).Outcome!.StartsAt);

    [Fact]
    public void The_next_one_keeps_the_hour_of_the_wall_when_the_clocks_change()
    {
        // Europe/Paris goes to summer time on 28 March 2027.
        var held = Given.Session with { StartsAt = new DateTimeOffset(2027, 3, 22, 9, 0, 0, TimeSpan.Zero), Stage = SessionStage.Held };
        var mentorship = Given.Mentorship with { SessionsPlanned = 1 };

        var decision = SessionPlanning.Plan(Facts with { Mentorship = Given.Stored(mentorship), Last = held }, held.StartsAt.AddHours(1));

        Assert.Equal(new DateTimeOffset(2027, 4, 5, 8, 0, 0, TimeSpan.Zero), decision.Outcome!.StartsAt);
        Assert.Equal(2, decision.Writes.Written<Session>().Number);
    }

    [Fact]
    public void A_session_that_is_planned_is_handed_out_again()
    {
        var decision = SessionPlanning.Plan(Facts with { Last = Given.Session }, Given.Now);

        Assert.Equal(Given.Session.SessionId, decision.Outcome!.SessionId);
        Assert.Empty(decision.Writes.Writes);
        Assert.Empty(decision.Signals);
    }

    [Fact]
    public void No_session_is_planned_beyond_the_end_without_an_agreement_or_after_it_is_over()
    {
        Assert.Null(Plan(Given.Mentorship with { Ends = Given.Now.AddDays(7).AddMinutes(29) }));
        Assert.NotNull(Plan(Given.Mentorship with { Ends = Given.Now.AddDays(7).AddMinutes(30) }));
        Assert.Null(Plan(Given.Mentorship with { Agreement = null }));
        Assert.Null(Plan(Given.Mentorship with { Stage = MentorshipStage.Ended }));

        static PlannedSession? Plan(Mentorship mentorship) => SessionPlanning.Plan(Facts with { Mentorship = Given.Stored(mentorship) }, Given.Now).Outcome;
    }

    [Fact]
    public void A_shift_goes_by_whole_days_and_forgets_who_had_come()
    {
        var session = Given.Session with { Arrivals = new Dictionary<string, DateTimeOffset> { [Given.Mentor.PersonId] = Given.Now } };

        var decision = Shift(session, TimeSpan.FromDays(2.25), sequence: 0);

        var shifted = decision.Writes.Written<Session>();
        Assert.Equal((Given.Session.StartsAt.AddDays(3), 1), (shifted.StartsAt, shifted.Sequence));
        Assert.Null(shifted.Arrivals);
        Assert.Equal("RoomOutdated", Assert.Single(decision.Signals).Name);
    }

    [Fact]
    public void A_shift_across_a_change_of_the_clocks_keeps_the_hour_of_the_wall()
    {
        // Europe/Paris goes to summer time on 28 March 2027; both days are Mondays.
        var shifted = Shift(Given.Session with { StartsAt = new DateTimeOffset(2027, 3, 22, 9, 0, 0, TimeSpan.Zero) }, TimeSpan.FromDays(14), sequence: 0);

        Assert.Equal(new DateTimeOffset(2027, 4, 5, 8, 0, 0, TimeSpan.Zero), shifted.Writes.Written<Session>().StartsAt);
    }

    [Fact]
    public void A_shift_that_is_decided_again_shifts_once()
    {
        var shifted = Shift(Given.Session, TimeSpan.FromDays(2), sequence: 0).Writes.Written<Session>();

        var again = Shift(shifted, TimeSpan.FromDays(2), sequence: 0);

        Assert.Empty(again.Writes.Writes);
        Assert.Equal(shifted.StartsAt, again.Outcome.StartsAt);
    }

    private static MentorFlow.Domain.Ledger.Decision<PlannedSession> Shift(Session session, TimeSpan by, int sequence) =>
        SessionPlanning.Shift(
            Given.Stored(session),
            new SessionShift(A.ProgramId, session.SessionId, by, sequence),
            TimeSpan.FromDays(14),
            [.. session.MemberIds.Select(member => new MemberClock(member, "Europe/Paris", []))],
            Given.Now);
}
