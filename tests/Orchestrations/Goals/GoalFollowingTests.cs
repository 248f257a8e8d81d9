using System.Text.Json;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Json;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Goals;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Goals;

/// <summary>What follows of a change to a goal.</summary>
public sealed class GoalFollowingTests
{
    private const string Zone = "Europe/Paris";

    private static readonly GoalWords Words = new("Lead the team meeting", "Four meetings led", "It is there", "The next role", new DateOnly(2027, 6, 1));

    private static string Theo => Given.Mentee.PersonId;

    private static Mentorship WithGoal => GoalDecisions.Add(Given.Mentorship, Theo, "g1", Words, Given.Now).Value!;

    [Fact]
    public void A_goal_with_a_date_starts_a_timer_and_the_mentor_is_asked_once()
    {
        var goal = WithGoal.Goals![0];

        Assert.Equal([(SignalKind.Start, WithGoal.InstanceOf(goal), nameof(GoalOrchestrator))], SignalsOf(WithGoal, before: null, goal));
        var mail = Assert.Single(GoalFollowing.MailsOf(WithGoal, before: null, goal));
        Assert.Equal((MailTemplate.GoalAnswer, Given.Mentor.PersonId, "g1"), (mail.Template, mail.PersonId, mail.AboutId));
        Assert.Empty(GoalFollowing.MailsOf(WithGoal, goal, goal));
    }

    [Fact]
    public void Another_date_ends_the_timer_and_starts_one_of_its_own()
    {
        var before = WithGoal.Goals![0];
        var moved = GoalDecisions.MoveDate(WithGoal, Theo, "g1", version: 1, Words.Due.AddDays(30), Given.Now).Value!;

        Assert.Equal(
            [(SignalKind.Raise, moved.InstanceOf(before), nameof(Ended)), (SignalKind.Start, moved.InstanceOf(moved.Goals![0]), nameof(GoalOrchestrator))],
            SignalsOf(moved, before, moved.Goals[0]));
    }

    [Fact]
    public void What_is_reached_let_go_or_removed_ends_its_timer_and_words_alone_leave_it()
    {
        var before = WithGoal.Goals![0];
        var reached = GoalDecisions.Settle(WithGoal, Theo, "g1", version: 1, GoalState.Reached, "", Given.Now).Value!;
        var changed = GoalDecisions.Change(WithGoal, Theo, "g1", version: 1, Words with { Measure = "Six meetings led" }, Given.Now).Value!;

        Assert.Equal([(SignalKind.Raise, WithGoal.InstanceOf(before), nameof(Ended))], SignalsOf(reached, before, reached.Goals![0]));
        Assert.Equal([(SignalKind.Raise, WithGoal.InstanceOf(before), nameof(Ended))], SignalsOf(WithGoal, before, after: null));
        Assert.Empty(SignalsOf(changed, before, changed.Goals![0]));
    }

    [Fact]
    public void A_timer_that_is_set_while_the_mentorship_stands_still_stands_still_with_it()
    {
        var paused = MentorshipDecisions.Pause(WithGoal, Given.Now).Value!;

        Assert.Equal([SignalKind.Start, SignalKind.Raise], SignalsOf(paused, before: null, paused.Goals![0]).Select(signal => signal.Kind));
    }

    [Fact]
    public void A_date_that_is_set_in_a_pause_comes_later_by_the_whole_of_it()
    {
        var paused = MentorshipDecisions.Pause(WithGoal, Given.Now.AddDays(-10)).Value!;

        Assert.Equal(StepsOf(WithGoal).Select(step => step with { At = step.At.AddDays(10) }), StepsOf(paused));
    }

    private static IReadOnlyList<GoalStep> StepsOf(Mentorship mentorship)
    {
        var signals = GoalFollowing.SignalsOf(mentorship, before: null, mentorship.Goals![0], Zone, ProgramPolicy.Default, Given.Now);
        return JsonSerializer.Deserialize<GoalInput>(signals[0].Payload!, MentorFlowJson.Durable)!.Steps;
    }

    private static IEnumerable<(SignalKind Kind, string InstanceId, string Name)> SignalsOf(Mentorship mentorship, Goal? before, Goal? after) =>
        GoalFollowing.SignalsOf(mentorship, before, after, Zone, ProgramPolicy.Default, Given.Now)
            .Select(signal => (signal.Kind, signal.InstanceId, signal.Name));
}
