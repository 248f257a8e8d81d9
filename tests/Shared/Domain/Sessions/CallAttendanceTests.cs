using MentorFlow.Domain.Sessions;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Sessions;

public sealed class CallAttendanceTests
{
    private static readonly string Theo = Given.Mentee.PersonId;
    private static readonly DateTimeOffset Start = Given.Session.StartsAt;

    [Theory]
    [InlineData(14, false)]
    [InlineData(15, true)]
    [InlineData(180, true)]
    public void Who_is_alone_for_longer_than_a_moment_is_known_to_be_since_they_came(int seconds, bool isKnown)
    {
        var verdict = SessionDecisions.WaitAlone(Given.Session, Theo, Start, Start.AddSeconds(seconds));

        Assert.Equal(isKnown ? new CallAttendance(Start, Start) : null, verdict.Value?.Call?[Theo]);
    }

    [Fact]
    public void With_somebody_they_are_not_alone_any_more_and_when_they_came_stays_known()
    {
        var alone = SessionDecisions.WaitAlone(Given.Session, Theo, Start, Start.AddMinutes(1)).Value!;

        var together = SessionDecisions.WaitAlone(alone, Theo, since: null, Start.AddMinutes(2)).Value!;

        Assert.Equal(new CallAttendance(Start), together.Call![Theo]);
        Assert.Equal(RefusalReason.AlreadyDone, SessionDecisions.WaitAlone(together, Theo, since: null, Start.AddMinutes(3)).Refusal!.Reason);
    }

    [Fact]
    public void A_trouble_is_kept_once_however_often_it_is_reported()
    {
        var denied = Report(Given.Session, CallTrouble.Denied).Value!;
        var blocked = Report(denied, CallTrouble.Blocked).Value!;

        Assert.Equal([CallTrouble.Denied, CallTrouble.Blocked], blocked.Call![Theo].Troubles);
        Assert.Equal(RefusalReason.AlreadyDone, Report(blocked, CallTrouble.Denied).Refusal!.Reason);
    }

    [Fact]
    public void What_a_stranger_reports_or_what_comes_after_the_session_changes_nothing()
    {
        Assert.Equal(RefusalReason.NotAMember, SessionDecisions.ReportTrouble(Given.Session, "pnadia", CallTrouble.Busy, Start).Refusal!.Reason);
        Assert.Equal(RefusalReason.WrongStage, Report(Given.Session with { Stage = SessionStage.Missed }, CallTrouble.Busy).Refusal!.Reason);
        Assert.Equal(
            RefusalReason.WrongStage,
            SessionDecisions.WaitAlone(Given.Session with { Stage = SessionStage.Held }, Theo, Start, Start.AddMinutes(40)).Refusal!.Reason);
    }

    [Fact]
    public void A_session_that_moves_begins_without_what_its_call_told()
    {
        var alone = SessionDecisions.WaitAlone(Given.Session, Theo, Start, Start.AddMinutes(1)).Value!;

        Assert.Null(SessionDecisions.Move(alone, Theo, Start.AddDays(1), Start.AddMinutes(9)).Value!.Call);
    }

    [Theory]
    [InlineData(SessionStage.Planned, -11, false)]
    [InlineData(SessionStage.Planned, -10, true)]
    [InlineData(SessionStage.Held, 59, true)]
    [InlineData(SessionStage.Held, 61, false)]
    [InlineData(SessionStage.Missed, 10, false)]
    [InlineData(SessionStage.Cancelled, 0, false)]
    public void The_call_is_open_in_its_window_and_goes_on_when_the_session_counts_as_held(SessionStage stage, int minutes, bool isOpen) =>
        Assert.Equal(isOpen, SessionDecisions.IsCallOpen(Given.Session with { Stage = stage }, Start.AddMinutes(minutes)));

    private static Verdict<Session> Report(Session session, CallTrouble trouble) => SessionDecisions.ReportTrouble(session, Theo, trouble, Start);
}
