using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Enrollments;

/// <summary>What a manager's answer, or its absence, entails.</summary>
public sealed class ManagerQuestioningTests
{
    // Before recruitment of the program closes.
    private static readonly DateTimeOffset Then = Given.Program.Calendar.RecruitmentCloses.AddDays(-10);

    private static readonly ManagerQuestionOrder Order = new(A.ProgramId, A.Id("Theo"), ProgramRole.Mentee, "hris:Hired", "hris:people", Then);

    private static readonly ManagerQuestion Asked =
        new(A.ProgramId, A.Id("Theo"), ProgramRole.Mentee, "hris:Hired", "hris:people", Then, Then, ManagerId: A.Id("Max"), AskedAt: Then, Asked: 1);

    [Fact]
    public void A_question_begins_an_instance_and_invites_nobody()
    {
        var decision = ManagerQuestioning.Open(Stand(question: null), Order, Then);

        Assert.Equal(1, decision.Writes.Written<ManagerQuestion>().Number);
        Assert.Single(decision.Writes.Writes);
        Assert.Equal("ManagerQuestionOrchestrator", Assert.Single(decision.Signals).Name);
        Assert.Equal(["manager-question.opened"], decision.Notes.Names());
    }

    [Theory]
    [InlineData(EnrollmentStage.Ready, false)]
    [InlineData(EnrollmentStage.Completed, false)]
    [InlineData(EnrollmentStage.Declined, true)]
    public void Nobody_is_asked_about_who_would_not_be_invited(EnrollmentStage stage, bool asked)
    {
        var decision = ManagerQuestioning.Open(Stand(question: null, Given.Enrollment("Theo", ProgramRole.Mentee, stage, joined: -60)), Order, Then);

        Assert.Equal(asked, decision.Outcome.Refusal is null);
    }

    [Fact]
    public void A_yes_invites_in_the_same_save_as_the_rule_would_have_done()
    {
        var decision = Answer(Stand(Asked), agrees: true);

        var enrollment = decision.Writes.Written<Enrollment>();
        Assert.Equal((EnrollmentStage.Invited, ProgramRole.Mentee, "hris:Hired"), (enrollment.Stage, enrollment.Role, enrollment.InvitedBecause));
        Assert.Equal(ManagerQuestionState.Agreed, decision.Writes.Written<ManagerQuestion>().State);
        Assert.Equal(["manager-question.answered", "enrollment.invited"], decision.Notes.Names());
        Assert.Equal([$"person:{A.Id("Max")}", "hris:people"], decision.Notes.Select(note => note.Actor));
        Assert.Equal(["ManagerQuestionChanged", "OnboardingOrchestrator"], decision.Signals.Select(signal => signal.Name));
    }

    [Fact]
    public void Before_recruitment_opens_a_yes_is_planned()
    {
        var decision = Answer(Stand(Asked) with { Program = Given.Program with { Status = ProgramStatus.Draft } }, agrees: true);

        Assert.Equal(EnrollmentStage.Planned, decision.Writes.Written<Enrollment>().Stage);
        Assert.Equal(["ManagerQuestionChanged"], decision.Signals.Select(signal => signal.Name));
    }

    [Fact]
    public void A_no_changes_nothing_but_the_question_and_its_reason_is_nowhere_in_the_ledger()
    {
        var decision = ManagerQuestioning.Answer(Stand(Asked), A.Id("Max"), agrees: false, "Not this winter.", Then);

        Assert.Equal("Not this winter.", decision.Writes.Written<ManagerQuestion>().Reason);
        Assert.Single(decision.Writes.Writes);
        Assert.All(decision.Notes, note => Assert.DoesNotContain("winter", $"{note.Outcome} {note.Inputs}", StringComparison.Ordinal));
    }

    [Fact]
    public void A_second_answer_changes_nothing()
    {
        var answered = Answer(Stand(Asked), agrees: false).Outcome.Value!;

        var second = Answer(Stand(answered), agrees: true);

        Assert.Equal(RefusalReason.AlreadyDone, second.Outcome.Refusal!.Reason);
        Assert.Empty(second.Writes.Writes);
    }

    [Fact]
    public void A_yes_that_comes_after_recruitment_has_closed_invites_nobody()
    {
        var decision = ManagerQuestioning.Answer(Stand(Asked), A.Id("Max"), agrees: true, reason: null, Then.AddDays(11));

        Assert.Equal(ManagerQuestionState.Moot, decision.Outcome.Value!.State);
        Assert.Single(decision.Writes.Writes);
    }

    [Fact]
    public void A_yes_about_somebody_who_came_in_otherwise_meanwhile_leaves_them_as_they_are()
    {
        var decision = Answer(Stand(Asked, Given.Enrollment("Theo", ProgramRole.Mentor, EnrollmentStage.Ready)), agrees: true);

        Assert.Equal(ManagerQuestionState.Moot, decision.Outcome.Value!.State);
        Assert.Single(decision.Writes.Writes);
    }

    [Fact]
    public void A_coordinator_invites_without_the_yes_by_the_same_way()
    {
        var decision = ManagerQuestioning.Close(Stand(Asked), ManagerQuestionState.InvitedAnyway, "orchestrator:manager", Then);

        Assert.Equal(EnrollmentStage.Invited, decision.Writes.Written<Enrollment>().Stage);
        Assert.Equal(["manager-question.closed", "enrollment.invited"], decision.Notes.Names());
    }

    [Fact]
    public void An_invitation_by_another_way_closes_an_open_question_with_it()
    {
        var order = new InvitationOrder(A.Id("Theo"), ProgramRole.Mentor, "invitation", "coordinator:robin");

        var decision = Invitation.Decide(Given.Program, known: null, order, Then, Given.Stored(Asked));

        Assert.Equal(ManagerQuestionState.InvitedAnyway, decision.Writes.Written<ManagerQuestion>().State);
        Assert.Equal(["enrollment.invited", "manager-question.closed"], decision.Notes.Names());
        Assert.Equal(["OnboardingOrchestrator", "ManagerQuestionChanged"], decision.Signals.Select(signal => signal.Name));
    }

    [Fact]
    public void Who_has_left_is_asked_about_no_more_and_a_manager_whom_nobody_knows_is_looked_for()
    {
        var left = ManagerQuestioning.Ask(Stand(Asked), asking: 2, new ManagerLook(IsPersonThere: false), "orchestrator:manager", Then);
        var nobody = ManagerQuestioning.Ask(Stand(Asked), asking: 2, new ManagerLook(IsPersonThere: true), "orchestrator:manager", Then);

        Assert.Equal(ManagerQuestionState.Moot, left.Outcome.Value!.State);
        Assert.Equal((ManagerQuestionState.Open, null), (nobody.Outcome.Value!.State, nobody.Outcome.Value.ManagerId));
        Assert.Equal(["manager-question.unaskable"], nobody.Notes.Names());
    }

    private static Decision<Verdict<ManagerQuestion>> Answer(ManagerQuestionStand stand, bool agrees) =>
        ManagerQuestioning.Answer(stand, A.Id("Max"), agrees, reason: null, Then);

    private static ManagerQuestionStand Stand(ManagerQuestion? question, Enrollment? enrolled = null) => new(
        Given.Program, question is null ? null : Given.Stored(question), enrolled is null ? null : Given.Stored(enrolled));
}
