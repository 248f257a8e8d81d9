using MentorFlow.Domain.Sessions;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Sessions;

public sealed class RescueDecisionsTests
{
    private static readonly string Maya = Given.Mentor.PersonId;
    private static readonly string Theo = Given.Mentee.PersonId;
    private static readonly DateTimeOffset Start = Given.Session.StartsAt;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    // Together from the second minute on; thirty minutes are planned.
    private static readonly Session Together = Given.Session with
    {
        Arrivals = new Dictionary<string, DateTimeOffset> { [Maya] = Start, [Theo] = Start.AddMinutes(2) },
    };

    [Fact]
    public void Who_has_not_come_together_is_called_once_and_nobody_who_has()
    {
        var called = RescueDecisions.Call(Given.Session, Start.AddMinutes(3)).Value!;

        Assert.True(called.IsAdrift);
        Assert.Equal(RefusalReason.AlreadyDone, RescueDecisions.Call(called, Start.AddMinutes(3)).Refusal!.Reason);
        Assert.Equal(RefusalReason.AlreadyDone, RescueDecisions.Call(Together, Start.AddMinutes(3)).Refusal!.Reason);
        Assert.False((called with { Arrivals = Together.Arrivals }).IsAdrift);
    }

    [Theory]
    [InlineData(5, 7, false)] // may find back by themselves
    [InlineData(5, 8, true)]
    [InlineData(16, 19, true)]
    [InlineData(17, 20, false)] // half of it, which counts
    [InlineData(1, 8, false)] // waited before they came together
    public void A_call_is_broken_when_somebody_stays_in_it_alone_before_half_of_it(int alone, int now, bool isBroken)
    {
        var verdict = RescueDecisions.Break(Alone(Theo, alone), Patience, Start.AddMinutes(now));

        Assert.Equal(isBroken ? (DateTimeOffset?)Start.AddMinutes(alone) : null, verdict.Value?.Rescue?.BrokeAt);
        Assert.Equal(isBroken, verdict.Value?.IsAdrift ?? false);
    }

    [Fact]
    public void Of_three_one_alone_breaks_nothing_and_two_do()
    {
        var arrivals = new Dictionary<string, DateTimeOffset>(Together.Arrivals!) { ["cy"] = Start };
        var circle = Together with { MemberIds = [Maya, Theo, "cy"], Arrivals = arrivals };
        var one = circle with { Call = new Dictionary<string, CallAttendance> { ["cy"] = new(Start, Start.AddMinutes(5)) } };
        var two = one with { Call = new Dictionary<string, CallAttendance>(one.Call!) { [Theo] = new(Start, Start.AddMinutes(6)) } };

        Assert.Null(RescueDecisions.BrokenSince(one));
        Assert.Equal(Start.AddMinutes(6), RescueDecisions.BrokenSince(two));
    }

    [Fact]
    public void A_broken_call_that_has_everybody_again_takes_place_and_can_break_again()
    {
        var broken = Broken();
        var restored = RescueDecisions.Restore(broken, Maya, Start.AddMinutes(9)).Value!;

        Assert.False(broken.TakesPlace);
        Assert.True(restored.TakesPlace);
        Assert.Equal(RefusalReason.AlreadyDone, RescueDecisions.Restore(restored, Theo, Start.AddMinutes(9)).Refusal!.Reason);
        var again = restored with { Call = new Dictionary<string, CallAttendance> { [Maya] = new(Start, Start.AddMinutes(10)) } };
        Assert.Equal(Start.AddMinutes(10), RescueDecisions.Break(again, Patience, Start.AddMinutes(13)).Value!.Rescue!.BrokeAt);
    }

    [Fact]
    public void Who_goes_on_by_another_way_has_a_session_that_takes_place_and_is_rescued_no_more()
    {
        var called = RescueDecisions.Call(Given.Session, Start.AddMinutes(3)).Value!;
        var elsewhere = RescueDecisions.GoOnElsewhere(called, Theo, Start.AddMinutes(5)).Value!;

        Assert.True(elsewhere.TakesPlace);
        Assert.Equal(RefusalReason.AlreadyDone, RescueDecisions.GoOnElsewhere(elsewhere, Maya, Start.AddMinutes(6)).Refusal!.Reason);
        Assert.Equal(RefusalReason.AlreadyDone, RescueDecisions.Offer(elsewhere, [], Start.AddMinutes(8)).Refusal!.Reason);
        Assert.Equal(RefusalReason.WrongStage, SessionDecisions.Move(elsewhere, Maya, Start.AddDays(1), Start.AddMinutes(8)).Refusal!.Reason);
        Assert.Equal(RefusalReason.WrongStage, RescueDecisions.GoOnElsewhere(Given.Session, Theo, Start).Refusal!.Reason);
        Assert.Equal(RefusalReason.NotAMember, RescueDecisions.GoOnElsewhere(called, "pnadia", Start.AddMinutes(5)).Refusal!.Reason);
    }

    [Fact]
    public void A_session_whose_call_broke_can_be_moved_and_nothing_of_it_stays()
    {
        var moved = SessionDecisions.Move(Broken(), Maya, Start.AddDays(1), Start.AddMinutes(9)).Value!;

        Assert.Null(moved.Arrivals);
        Assert.Null(moved.Rescue);
        Assert.Equal(Given.Session.Sequence + 1, moved.Sequence);
    }

    [Fact]
    public void Times_are_offered_once_also_where_none_suits()
    {
        var offered = RescueDecisions.Offer(Broken(), [], Start.AddMinutes(13)).Value!;

        Assert.Empty(offered.Rescue!.Times!);
        Assert.Equal(RefusalReason.AlreadyDone, RescueDecisions.Offer(offered, [Start.AddDays(1)], Start.AddMinutes(13)).Refusal!.Reason);
    }

    [Fact]
    public void What_was_technical_is_known_as_technical_and_who_only_waited_is_not()
    {
        var waiting = SessionDecisions.WaitAlone(Given.Session, Theo, Start, Start.AddMinutes(1)).Value!;
        var apart = SessionDecisions.WaitAlone(waiting, Maya, Start.AddMinutes(2), Start.AddMinutes(3)).Value!;
        var troubled = SessionDecisions.ReportTrouble(waiting, Theo, CallTrouble.Denied, Start.AddMinutes(1)).Value!;
        var one = SessionDecisions.WaitAlone(waiting, Theo, since: null, Start.AddMinutes(2)).Value!;
        var afterOne = SessionDecisions.WaitAlone(one, Maya, Start.AddMinutes(5), Start.AddMinutes(6)).Value!;

        Assert.Equal(
            [true, true, true, false, false, false],
            ((Session[])[Broken(), apart, troubled, waiting, afterOne, Given.Session]).Select(RescueDecisions.IsTechnical));
        Assert.Equal(Start.AddMinutes(3), apart.ApartAt);
    }

    private static Session Alone(string who, int minute) =>
        Together with { Call = new Dictionary<string, CallAttendance> { [who] = new(Start, Start.AddMinutes(minute)) } };

    private static Session Broken() => RescueDecisions.Break(Alone(Theo, 5), Patience, Start.AddMinutes(8)).Value!;
}
