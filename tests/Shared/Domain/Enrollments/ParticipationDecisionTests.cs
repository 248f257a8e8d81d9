using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Enrollments;

public sealed class ParticipationDecisionTests
{
    private static readonly Enrollment Ready = Given.Mentor with
    {
        Stage = EnrollmentStage.Ready,
        Profile = A.Profile(ProgramRole.Mentor, capacity: 3),
        Training = TrainingRecord.Empty with { PassedAt = Given.Now },
    };

    [Fact]
    public void Who_is_in_the_pool_goes_through_the_profile_again_in_another_role_and_keeps_what_they_wrote()
    {
        var changed = EnrollmentDecisions.ChangeRole(Ready, ProgramRole.Mentee).Value!;

        Assert.Equal((ProgramRole.Mentee, EnrollmentStage.Accepted, 2), (changed.Role, changed.Stage, changed.Invitation));
        Assert.Equal((Ready.Profile!.Goals, 1), (changed.Profile!.Goals, changed.Profile.Capacity));
        Assert.Null(changed.Training);
    }

    [Theory]
    [InlineData(EnrollmentStage.Planned)]
    [InlineData(EnrollmentStage.Invited)]
    [InlineData(EnrollmentStage.Accepted)]
    [InlineData(EnrollmentStage.Waitlisted)]
    public void Who_has_not_come_that_far_stays_where_they_are_in_another_role(EnrollmentStage stage)
    {
        var changed = EnrollmentDecisions.ChangeRole(Ready with { Stage = stage, Profile = null, Training = null }, ProgramRole.Mentee).Value!;

        Assert.Equal((ProgramRole.Mentee, stage, 1), (changed.Role, changed.Stage, changed.Invitation));
    }

    [Fact]
    public void A_role_stays_while_somebody_is_matched_and_what_to_do_first_is_said()
    {
        var refusal = EnrollmentDecisions.ChangeRole(Ready with { Stage = EnrollmentStage.Matched }, ProgramRole.Mentee).Refusal!;

        Assert.Equal(("role", "rules.role-while-matched"), (refusal.Fields[0].Field, refusal.Fields[0].Rule.Key));
        Assert.Equal(RefusalReason.AlreadyDone, EnrollmentDecisions.ChangeRole(Ready, ProgramRole.Mentor).Refusal!.Reason);
        Assert.Equal(
            RefusalReason.WrongStage, EnrollmentDecisions.ChangeRole(Ready with { Stage = EnrollmentStage.Left }, ProgramRole.Mentee).Refusal!.Reason);
    }

    [Theory]
    [InlineData(EnrollmentStage.Ready, false, EnrollmentStage.Unmatched)]
    [InlineData(EnrollmentStage.InTraining, false, EnrollmentStage.Unmatched)]
    [InlineData(EnrollmentStage.Ready, true, EnrollmentStage.Completed)]
    [InlineData(EnrollmentStage.Invited, false, EnrollmentStage.Lapsed)]
    [InlineData(EnrollmentStage.Waitlisted, false, EnrollmentStage.Lapsed)]
    public void At_the_end_of_a_program_only_who_had_a_mentorship_has_completed_it(EnrollmentStage stage, bool wasMatched, EnrollmentStage after) =>
        Assert.Equal(after, EnrollmentDecisions.CloseProgram(Ready with { Stage = stage }, wasMatched).Value!.Stage);

    [Fact]
    public void Who_is_in_a_mentorship_is_let_go_by_it_and_not_by_the_program() =>
        Assert.Equal(
            RefusalReason.WrongStage,
            EnrollmentDecisions.CloseProgram(Ready with { Stage = EnrollmentStage.Matched }, wasMatched: true).Refusal!.Reason);

    [Theory]
    [InlineData(ProgramForm.OneToOne, ProgramRole.Mentor, true)]
    [InlineData(ProgramForm.Reverse, ProgramRole.Mentee, true)]
    [InlineData(ProgramForm.OneToOne, ProgramRole.Peer, false)]
    [InlineData(ProgramForm.Peer, ProgramRole.Peer, true)]
    [InlineData(ProgramForm.Peer, ProgramRole.Mentor, false)]
    [InlineData(ProgramForm.Circle, ProgramRole.Mentor, true)]
    [InlineData(ProgramForm.Circle, ProgramRole.Peer, false)]
    public void A_form_has_a_use_for_its_own_roles_only(ProgramForm form, ProgramRole role, bool isUsed)
    {
        Assert.Equal(isUsed, form.Uses(role));
        Assert.Equal(isUsed, form.Roles().Contains(role));
    }

    [Fact]
    public void Where_the_host_of_a_circle_rotates_all_are_peers()
    {
        var rotating = new CircleSettings(Hosting: CircleHosting.Rotating);

        Assert.Equal([ProgramRole.Peer], ProgramForm.Circle.Roles(rotating));
        Assert.False(ProgramForm.Circle.Uses(ProgramRole.Mentor, rotating));
        Assert.False(ProgramForm.OneToOne.Uses(ProgramRole.Peer, rotating));
    }
}
