using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
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
        var decision = Decide(Given.Program, Given.Mentee with { Role = ProgramRole.Mentor });

        Assert.Equal(RefusalReason.AlreadyDone, decision.Outcome.Refusal!.Reason);
        Assert.Empty(decision.Writes.Writes);
    }

    [Fact]
    public void Nobody_is_invited_to_a_program_that_is_not_there() => Assert.Equal(RefusalReason.Unknown, Decide(program: null).Outcome.Refusal!.Reason);

    private static Decision<Verdict<Enrollment>> Decide(MentoringProgram? program, Enrollment? known = null) =>
        Invitation.Decide(program, known, Order, Given.Now);
}
