using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Sessions;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Sessions;

public sealed class SessionSettlingTests
{
    [Fact]
    public void A_held_session_is_followed_up_and_its_room_is_closed()
    {
        var decision = Settle(Given.Session, SessionStage.Held);

        Assert.Equal(SessionOutcome.Held, decision.Outcome);
        Assert.Equal(SessionStage.Held, decision.Writes.Written<Session>().Stage);
        Assert.Equal(["FollowUpOrchestrator", "RoomOutdated"], decision.Signals.Select(signal => signal.Name));
    }

    [Fact]
    public void A_missed_one_is_not_and_nobody_is_named()
    {
        var decision = Settle(Given.Session with { Room = null }, SessionStage.Missed);

        Assert.Equal(SessionOutcome.Missed, decision.Outcome);
        Assert.Empty(decision.Signals);
        Assert.Equal("Missed", Assert.Single(decision.Notes).Outcome);
    }

    [Fact]
    public void What_failed_by_technology_is_recorded_as_technical_and_names_nobody()
    {
        var troubled = SessionDecisions.ReportTrouble(Given.Session, Given.Mentee.PersonId, CallTrouble.Blocked, Given.Session.StartsAt).Value!;

        var decision = Settle(troubled with { Room = null }, SessionStage.Missed);

        Assert.Equal(SessionOutcome.Broken, decision.Outcome);
        Assert.Equal(SessionStage.Broken, decision.Writes.Written<Session>().Stage);
        Assert.Empty(decision.Signals);
        Assert.Equal("Broken", Assert.Single(decision.Notes).Outcome);
        Assert.Empty(Settle(decision.Writes.Written<Session>(), SessionStage.Missed).Writes.Writes);
    }

    [Fact]
    public void A_session_with_trouble_that_was_held_is_held() =>
        Assert.Equal(
            SessionOutcome.Held,
            Settle(SessionDecisions.ReportTrouble(Given.Session, Given.Mentee.PersonId, CallTrouble.Busy, Given.Now).Value!, SessionStage.Held).Outcome);

    [Fact]
    public void A_session_is_settled_once()
    {
        var decision = Settle(Given.Session with { Stage = SessionStage.Held }, SessionStage.Held);

        Assert.Equal(SessionOutcome.Held, decision.Outcome);
        Assert.Empty(decision.Writes.Writes);
        Assert.Empty(decision.Signals);
    }

    private static Decision<SessionOutcome> Settle(Session session, SessionStage stage) =>
        SessionSettling.Decide(Given.Stored(session), new SessionSettlement(A.ProgramId, session.SessionId, stage, SessionRules.Of(Given.Program.Policy)));
}
