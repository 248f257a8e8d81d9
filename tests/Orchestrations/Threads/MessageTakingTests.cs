using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Threads;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Threads;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Threads;

public sealed class MessageTakingTests
{
    private static readonly string Maya = Given.Mentor.PersonId;
    private static readonly string Theo = Given.Mentee.PersonId;

    private static readonly Mentorship Signed = Given.Mentorship with
    {
        Signatures = new Dictionary<string, DateTimeOffset> { [Maya] = Given.Now, [Theo] = Given.Now },
    };

    [Fact]
    public void The_first_message_of_somebody_waits_for_its_answer_and_more_of_theirs_do_not_begin_again()
    {
        var decision = Decide(Signed, Message(1, Theo, 0), Message(2, Theo, 5));

        Assert.Equal(new AwaitedReply(1, Theo, Given.Now), decision.Writes.Written<Mentorship>().Awaited);
        Assert.Equal((2, 2), (decision.Writes.Written<ThreadFigures>().Messages, decision.Writes.Written<ThreadFigures>().Taken));
        Assert.Equal([(SignalKind.Start, $"reply:growth:{Given.MentorshipId}.1")], decision.Signals.Select(signal => (signal.Kind, signal.InstanceId)));
    }

    [Fact]
    public void An_answer_ends_the_wait_and_may_want_one_in_turn()
    {
        var waiting = Signed with { Awaited = new AwaitedReply(1, Theo, Given.Now) };

        var decision = Decide(waiting, Message(2, Maya, 90));

        Assert.Equal(2, decision.Writes.Written<Mentorship>().Awaited?.Number);
        Assert.Equal((1, 0), (decision.Writes.Written<ThreadFigures>().InTime, decision.Writes.Written<ThreadFigures>().Late));
        Assert.Equal([90], decision.Writes.Written<ThreadFigures>().Minutes!);
        Assert.Equal(
            [(SignalKind.Raise, $"reply:growth:{Given.MentorshipId}.1"), (SignalKind.Start, $"reply:growth:{Given.MentorshipId}.2")],
            decision.Signals.Select(signal => (signal.Kind, signal.InstanceId)));
    }

    [Fact]
    public void An_answer_after_the_reminder_is_counted_as_late_no_second_time()
    {
        var reminded = Signed with { Awaited = new AwaitedReply(1, Theo, Given.Now, Given.Now.AddDays(3)) };

        var decision = Decide(reminded, Message(2, Maya, 90, needsNoAnswer: true));

        Assert.Null(decision.Writes.Written<Mentorship>().Awaited);
        Assert.Equal(0, decision.Writes.Written<ThreadFigures>().InTime);
        Assert.Empty(decision.Signals);
    }

    [Fact]
    public void Before_an_agreement_counts_nothing_is_promised_and_lines_of_a_call_are_no_messages()
    {
        var unsigned = Decide(Given.Mentorship, Message(1, Theo, 0));
        var inCall = Decide(Signed, Message(1, Theo, 0) with { SessionId = "s1" });

        Assert.DoesNotContain(unsigned.Writes.Writes, write => write.Document is Mentorship);
        Assert.Equal((0, 1), (inCall.Writes.Written<ThreadFigures>().Messages, inCall.Writes.Written<ThreadFigures>().Taken));
        Assert.Empty(inCall.Signals);
    }

    [Fact]
    public void A_clock_that_is_set_in_a_pause_stands_still_at_once() => Assert.Equal(
        [nameof(ReplyOrchestrator), nameof(Paused)], Decide(Signed with { PausedAt = Given.Now }, Message(1, Theo, 0)).Signals.Select(signal => signal.Name));

    private static Decision<bool> Decide(Mentorship mentorship, params IReadOnlyList<ThreadMessage> fresh) =>
        MessageTaking.Decide(Given.Stored(mentorship), figures: null, fresh, WorkItemPolicy.Default);

    private static ThreadMessage Message(int number, string personId, int minutes, bool needsNoAnswer = false) =>
        new(A.ProgramId, Given.MentorshipId, number, $"m{number}", personId, Given.Now.AddMinutes(minutes), "Hello", NeedsNoAnswer: needsNoAnswer);
}
