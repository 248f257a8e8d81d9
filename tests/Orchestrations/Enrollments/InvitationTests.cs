using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Enrollments;

public sealed class InvitationTests
{
    private static readonly InvitationOrder Order = new(A.Id("Theo"), ProgramRole.Mentee, "import", "system");

    [Fact]
    public void In_a_running_program_an_invitation_goes_out_at_once()
    {
        var decision = Decide(Given.Program);

        var enrollment = decision.Writes.Written<Enrollment>();
        Assert.Equal((EnrollmentStage.Invited, ProgramRole.Mentee, "import"), (enrollment.Stage, enrollment.Role, enrollment.InvitedBecause));
        Assert.Equal("OnboardingOrchestrator", Assert.Single(decision.Signals).Name);
        Assert.Equal(["enrollment.invited"], decision.Notes.Names());
    }

    [Fact]
    public void What_a_manager_said_is_kept_under_their_key_too()
    {
        var question = new ManagerQuestion(A.ProgramId, Order.PersonId, ProgramRole.Mentee, "sign-up:page", "person:theo", Given.Now, Given.Now);

        Assert.Equal([Order.PersonId], InvitationReplay.Concerned(Order.PersonId, question));
        Assert.Equal([Order.PersonId, "boss"], InvitationReplay.Concerned(Order.PersonId, question with { ManagerId = "boss" }));
    }

    [Fact]
    public void Before_recruitment_opens_it_is_planned()
    {
        var later = Given.Program with { Calendar = Given.Program.Calendar with { RecruitmentOpens = Given.Now.AddSeconds(1) } };
        foreach (var program in new[] { later, Given.Program with { Status = ProgramStatus.Draft } })
        {
            var decision = Decide(program);

            Assert.Equal(EnrollmentStage.Planned, decision.Writes.Written<Enrollment>().Stage);
            Assert.Empty(decision.Signals);
        }
    }

    [Fact]
    public void Somebody_who_is_enrolled_stays_as_they_are()
    {
        var decision = Decide(Given.Program, Given.Mentee with { Role = ProgramRole.Mentor }, again: Given.Now);

        Assert.Equal(RefusalReason.AlreadyDone, decision.Outcome.Refusal!.Reason);
        Assert.Empty(decision.Writes.Writes);
    }

    [Fact]
    public void Nobody_is_invited_to_a_program_that_is_not_there() => Assert.Equal(RefusalReason.Unknown, Decide(program: null).Outcome.Refusal!.Reason);

    [Theory]
    [InlineData(EnrollmentStage.Lapsed, true)]
    [InlineData(EnrollmentStage.Declined, true)]
    [InlineData(EnrollmentStage.Left, true)]
    [InlineData(EnrollmentStage.Completed, false)]
    [InlineData(EnrollmentStage.Ready, false)]
    public void A_new_reason_invites_again_whoever_lapsed_declined_or_left_and_nobody_else(EnrollmentStage stage, bool invited)
    {
        var before = Given.Mentee with { Stage = stage, EndedBecause = "declined", Profile = A.Profile(ProgramRole.Mentee) };

        var decision = Decide(Given.Program, before, again: Given.Now);

        Assert.Equal(invited, decision.Outcome.Refusal is null);
        if (invited)
        {
            var enrollment = decision.Writes.Written<Enrollment>();
            Assert.Equal((EnrollmentStage.Invited, 2, null), (enrollment.Stage, enrollment.Invitation, enrollment.EndedBecause));
            Assert.Equal(before.Profile, enrollment.Profile);
            Assert.Null(enrollment.Consent);
            Assert.Equal(InstanceIds.Enrollment(A.ProgramId, A.Id("Theo"), 2), Assert.Single(decision.Signals).InstanceId);
        }
    }

    [Fact]
    public void Without_a_new_reason_whoever_declined_is_left_alone()
    {
        var declined = Given.Mentee with { Stage = EnrollmentStage.Declined };

        Assert.Empty(Decide(Given.Program, declined).Writes.Writes);
        Assert.Empty(Decide(Given.Program, declined, again: declined.CreatedAt).Writes.Writes);
    }

    private static Decision<Verdict<Enrollment>> Decide(MentoringProgram? program, Enrollment? known = null, DateTimeOffset? again = null) =>
        Invitation.Decide(program, known is null ? null : Given.Stored(known), Order with { Again = again }, Given.Now);
}
