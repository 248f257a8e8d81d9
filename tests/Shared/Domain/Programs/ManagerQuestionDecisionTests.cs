using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Programs;

/// <summary>A question to somebody's manager, from its opening to its end.</summary>
public sealed class ManagerQuestionDecisionTests
{
    private const string Max = "pmax";

    private static readonly ManagerQuestionOrder Order = new(A.ProgramId, "pnia", ProgramRole.Mentee, "hris:Hired", "hris:people", Given.Now);

    private static readonly ManagerQuestion Opened = ManagerQuestionDecisions.Open(known: null, Order, Given.Now).Value!;

    private static readonly ManagerQuestion Asked = ManagerQuestionDecisions.Ask(Opened, asking: 1, Max, Given.Now).Value!;

    [Fact]
    public void One_that_is_open_is_not_opened_twice_and_one_that_is_over_only_for_a_later_reason()
    {
        var over = Asked with { State = ManagerQuestionState.Declined, ClosedAt = Given.Now.AddDays(2), Reason = "Not this year." };

        Assert.Equal(RefusalReason.AlreadyDone, Open(Asked, Given.Now.AddDays(5)).Refusal!.Reason);
        Assert.Equal(RefusalReason.AlreadyDone, Open(over, Given.Now.AddDays(2)).Refusal!.Reason);
        var again = Open(over, Given.Now.AddDays(3)).Value!;
        Assert.Equal((2, true, null, null), (again.Number, again.IsOpen, again.ManagerId, again.Reason));
    }

    [Fact]
    public void A_step_that_runs_twice_asks_once()
    {
        var twice = ManagerQuestionDecisions.Ask(Asked, asking: 1, "pmia", Given.Now.AddDays(1));

        Assert.Equal(RefusalReason.AlreadyDone, twice.Refusal!.Reason);
        Assert.Equal(Max, Asked.ManagerId);
        Assert.Equal(Given.Now, Asked.AskedAt);
    }

    [Fact]
    public void Who_is_the_manager_no_more_cannot_answer_and_the_next_can()
    {
        var turned = ManagerQuestionDecisions.Turn(Asked, "pmia").Value!;

        Assert.Equal(("pmia", null, 1), (turned.ManagerId, turned.AskedAt, turned.Change));
        Assert.Equal(RefusalReason.NotAMember, Answer(turned, Max, agrees: true).Refusal!.Reason);
        Assert.Equal(ManagerQuestionState.Agreed, Answer(turned, "pmia", agrees: true).Value!.State);
        Assert.Equal(RefusalReason.AlreadyDone, ManagerQuestionDecisions.Turn(turned, "pmia").Refusal!.Reason);
        Assert.Equal(RefusalReason.AlreadyDone, ManagerQuestionDecisions.Turn(Opened, "pmia").Refusal!.Reason);
    }

    [Fact]
    public void The_first_answer_counts_and_a_reason_is_kept_with_a_no_alone()
    {
        var declined = Answer(Asked, Max, agrees: false, "Not this winter.").Value!;

        Assert.Equal((ManagerQuestionState.Declined, "Not this winter."), (declined.State, declined.Reason));
        Assert.Equal(RefusalReason.AlreadyDone, Answer(declined, Max, agrees: true).Refusal!.Reason);
        Assert.Null(Answer(Asked, Max, agrees: true, "Gladly.").Value!.Reason);
    }

    [Fact]
    public void A_reason_that_is_too_long_is_named_by_its_field() =>
        Assert.Equal("reason", Assert.Single(Answer(Asked, Max, agrees: false, new string('x', ManagerQuestion.LongestReason + 1)).Refusal!.Fields).Field);

    [Fact]
    public void No_answer_is_needed_once_recruitment_has_closed_or_the_program_is_over()
    {
        var closes = Given.Program.Calendar.RecruitmentCloses;
        var early = Asked with { OpenedAt = closes.AddDays(-5) };

        Assert.True(ManagerQuestionDecisions.CanAnswer(Given.Program, early, Max, closes.AddSeconds(-1)));
        Assert.False(ManagerQuestionDecisions.CanAnswer(Given.Program, early, Max, closes));
        Assert.True(ManagerQuestionDecisions.CanAnswer(Given.Program, early with { OpenedAt = closes.AddDays(1) }, Max, closes.AddDays(2)));
        Assert.False(ManagerQuestionDecisions.CanAnswer(
            Given.Program with { Status = ProgramStatus.Stopped }, early, Max, closes.AddDays(-1)));
    }

    [Fact]
    public void When_it_is_asked_again_is_known_beforehand()
    {
        var ladder = OnboardingPolicy.Default.Manager;

        Assert.Equal(Given.Now.AddDays(3), Asked.AskedAgainAt(ladder));
        Assert.Null(Opened.AskedAgainAt(ladder));
        Assert.Null(Asked.AskedAgainAt(ladder with { Nudges = [ladder.Nudges[0]] }));
    }

    [Fact]
    public void Silence_always_reaches_a_coordinator()
    {
        var silent = ProgramPolicy.Default with
        {
            Onboarding = OnboardingPolicy.Default with { Manager = OnboardingPolicy.Default.Manager with { OnSilence = null } },
        };

        Assert.Equal("policy.onboarding.manager.onSilence", Assert.Single(PolicyRules.Check(silent)).Field);
        Assert.Empty(PolicyRules.Check(ProgramPolicy.Default));
        Assert.Equal([ResolutionKind.Approve, ResolutionKind.Retry, ResolutionKind.Close], WorkItemKind.ManagerSilent.Choices());
    }

    private static Verdict<ManagerQuestion> Open(ManagerQuestion known, DateTimeOffset reachedAt) =>
        ManagerQuestionDecisions.Open(known, Order with { ReachedAt = reachedAt }, reachedAt);

    private static Verdict<ManagerQuestion> Answer(ManagerQuestion question, string managerId, bool agrees, string? reason = null) =>
        ManagerQuestionDecisions.Answer(question, managerId, agrees, reason, Given.Now.AddDays(1));
}
