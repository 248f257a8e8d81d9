using MentorFlow.Domain.Hris;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Hris;

public sealed class HrisEventDecisionsTests
{
    private static readonly DateTimeOffset Later = Given.Now.AddDays(2);

    private static readonly HrisEventRecord Received = HrisEventRecord.Of(
        new HrisDelivery("people", "evt_1", Given.Now, [new HrisEvent("evt_1", HrisEventKind.Left, "7", Given.Now, new HrisFields())]), index: 0);

    [Fact]
    public void What_came_of_an_event_stays_though_it_is_taken_in_again()
    {
        var first = HrisEventDecisions.TakeIn(Received, Outcome(HrisEventKind.Left, new HrisFollowUp(3, HrisFollowUpKind.Leave, Given.Now)), Given.Now);

        var again = HrisEventDecisions.TakeIn(HrisEventDecisions.Replay(first, Later).Value!, Outcome(HrisEventKind.Unknown), Later);

        Assert.Equal(
            (HrisEventState.TakenIn, HrisEventKind.Left, 3, 1), (again.State, again.Meaning, Assert.Single(again.FollowUps!).Number, again.Replays));
    }

    [Fact]
    public void A_cause_is_gone_once_the_event_is_taken_in()
    {
        var failed = HrisEventDecisions.Fail(Received, "It is down.", Given.Now);
        Assert.Equal((HrisEventState.Failed, "It is down."), (failed.State, failed.Failure));

        Assert.Null(HrisEventDecisions.TakeIn(failed, Outcome(HrisEventKind.Updated), Later).Failure);
    }

    [Fact]
    public void An_event_that_waits_is_not_replayed_and_one_of_no_use_never_is()
    {
        Assert.Equal(RefusalReason.AlreadyDone, HrisEventDecisions.Replay(Received, Later).Refusal!.Reason);
        Assert.Equal(RefusalReason.WrongStage, HrisEventDecisions.Replay(Received with { State = HrisEventState.OfNoUse }, Later).Refusal!.Reason);
    }

    [Fact]
    public void A_record_goes_when_its_delivery_does_however_late_its_state_changed()
    {
        Assert.Equal(TimeSpan.FromDays(30), Received.TimeToLive);
        Assert.Equal(TimeSpan.FromDays(28), HrisEventDecisions.Fail(Received, "It is down.", Later).TimeToLive);
    }

    [Fact]
    public void Places_follow_the_time_of_receipt_and_can_be_told_from_other_texts()
    {
        var next = Received with { ReceivedAt = Later };

        Assert.True(string.CompareOrdinal(Received.Place, next.Place) < 0);
        Assert.True(HrisEventRecord.IsPlace(next.Place));
        Assert.True(string.CompareOrdinal(HrisEventRecord.IdAt(Later), next.Id) < 0);
        Assert.False(HrisEventRecord.IsPlace("hris-event:7"));
    }

    [Fact]
    public void One_outage_is_open_at_a_time_and_ends_by_what_it_began_with()
    {
        var failing = new HrisHealth("people").Failing("It is down.", atLookUp: true, Given.Now);

        Assert.Same(failing, failing.Failing("It is still down.", atLookUp: true, Later));
        Assert.Same(failing, failing.Working(lookedUp: false));
        Assert.Null(failing.Working(lookedUp: true).FailingSince);
        Assert.Equal(2, failing.Ended().Failing("Again.", atLookUp: false, Later).Outages);
    }

    private static HrisOutcome Outcome(HrisEventKind meaning, params IReadOnlyList<HrisFollowUp> followUps) =>
        new(new HrisRecord(A.Id("Nia"), "7", "hris:people", []), Person: null, meaning) { FollowUps = followUps };
}
