using MentorFlow.Domain.People;
using MentorFlow.Domain.Privacy;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Privacy;

public sealed class ErasureDecisionsTests
{
    private const string PersonId = "p1";

    private static readonly ErasureRequest Asked = ErasureDecisions.Ask(PersonId, latest: null, "person:p1", Given.Now).Value!;

    [Fact]
    public void Who_asks_has_days_to_think_it_over_and_an_answer_within_a_month()
    {
        Assert.Equal((1, ErasureStage.Asked), (Asked.Number, Asked.Stage));
        Assert.Equal((Given.Now.AddDays(3), Given.Now.AddDays(30)), (Asked.BeginsAt, Asked.AnswerBy));
    }

    [Fact]
    public void Asking_twice_is_asking_once_and_what_was_called_off_can_be_asked_for_again()
    {
        Assert.Equal(RefusalReason.AlreadyDone, ErasureDecisions.Ask(PersonId, Asked, "person:p1", Given.Now).Refusal!.Reason);

        var off = ErasureDecisions.CallOff(Asked, "person:p1", Given.Now).Value!;
        Assert.Equal((ErasureStage.CalledOff, Given.Now), (off.Stage, off.SettledAt));
        Assert.Equal(2, ErasureDecisions.Ask(PersonId, off, "person:p1", Given.Now).Value!.Number);
    }

    [Fact]
    public void What_runs_cannot_be_called_off()
    {
        var running = ErasureDecisions.Look(Asked, [], Given.Now).Value!;

        Assert.Equal(ErasureStage.Running, running.Stage);
        Assert.Equal(RefusalReason.WrongStage, ErasureDecisions.CallOff(running, "person:p1", Given.Now).Refusal!.Reason);
    }

    [Fact]
    public void What_somebody_asked_for_themselves_nobody_else_calls_off()
    {
        var byOther = ErasureDecisions.Ask(PersonId, latest: null, "coordinator:robin", Given.Now).Value!;

        Assert.Equal(RefusalReason.NotAMember, ErasureDecisions.CallOff(Asked, "coordinator:robin", Given.Now).Refusal!.Reason);
        Assert.Equal(ErasureStage.CalledOff, ErasureDecisions.CallOff(byOther, "coordinator:ada", Given.Now).Value!.Stage);
        Assert.Equal(ErasureStage.CalledOff, ErasureDecisions.CallOff(byOther, "person:p1", Given.Now).Value!.Stage);
    }

    [Fact]
    public void No_reason_to_wait_that_the_person_and_coordinators_read_says_that_there_is_a_concern() =>
        Assert.DoesNotContain(Enum.GetNames<ErasureReason>(), name => name.Contains("Concern", StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData(ErasureReason.Unsettled)]
    [InlineData(ErasureReason.LegalHold)]
    public void A_concern_or_a_hold_keeps_it_waiting_and_is_looked_at_again_after_ninety_days(ErasureReason reason)
    {
        var waiting = ErasureDecisions.Look(Asked, [reason], Given.Now).Value!;
        Assert.Equal((ErasureStage.Waiting, Given.Now.AddDays(90)), (waiting.Stage, waiting.LookAgainAt));
        Assert.True(ErasureDecisions.IsToTell(Asked, waiting, Given.Now));

        var (early, late) = (Given.Now.AddDays(10), Given.Now.AddDays(90));
        Assert.False(ErasureDecisions.IsToTell(waiting, ErasureDecisions.Look(waiting, [reason], early).Value!, early));
        Assert.True(ErasureDecisions.IsToTell(waiting, ErasureDecisions.Look(waiting, [reason], late).Value!, late));

        var free = ErasureDecisions.Look(waiting, [], late).Value!;
        Assert.Equal(ErasureStage.Running, free.Stage);
        Assert.Null(free.LookAgainAt);
    }

    [Fact]
    public void A_mentorship_that_ends_and_a_round_that_goes_on_are_waited_for_for_hours_and_nobody_is_told()
    {
        var waiting = ErasureDecisions.Look(Asked, [ErasureReason.MentorshipEnds, ErasureReason.RoundRuns], Given.Now).Value!;

        Assert.Equal(Given.Now + ErasurePolicy.EndsWithin, waiting.LookAgainAt);
        Assert.False(ErasureDecisions.IsToTell(Asked, waiting, Given.Now));
    }

    [Fact]
    public void Of_a_round_that_goes_on_for_long_they_are_told_once_before_the_day_of_the_answer()
    {
        var (request, told) = (ErasureDecisions.Look(Asked, [ErasureReason.RoundRuns], Given.Now.AddDays(3)).Value!, new List<DateTimeOffset>());
        for (var now = request.LookAgainAt!.Value; now < Given.Now.AddDays(60); now = request.LookAgainAt!.Value)
        {
            var next = ErasureDecisions.Look(request, [ErasureReason.RoundRuns], now).Value!;
            if (ErasureDecisions.IsToTell(request, next, now))
            {
                told.Add(now);
                Assert.Equal(Asked.AnswerBy, ErasureDecisions.NamedDay(next));
            }

            request = next;
        }

        Assert.Equal([Asked.AnswerBy - ErasurePolicy.TellBefore], told);
    }

    [Fact]
    public void Of_a_part_in_a_program_who_when_and_why_stay_for_the_ledger()
    {
        var part = Given.Mentee with { Profile = A.Profile(ProgramRole.Mentee) };

        Assert.Equal(Given.Mentee, ErasureDecisions.Blank(part));
        Assert.Equal(Given.Mentee, ErasureDecisions.Blank(Given.Mentee));
    }
}
