using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Enrollments;

public sealed class AfterClosingTests
{
    private static readonly Enrollment Mentor = Given.Mentor with
    {
        Profile = A.Profile(ProgramRole.Mentor),
        Training = TrainingRecord.Empty with { PassedAt = Given.Now },
    };

    [Fact]
    public void A_mentor_is_there_for_the_next_round_of_a_program_that_goes_on() =>
        Assert.Equal(EnrollmentStage.Ready, EnrollmentDecisions.AfterClosing(Mentor, goesOn: true, training: true).Stage);

    [Fact]
    public void The_part_of_a_mentee_is_done() =>
        Assert.Equal(
            EnrollmentStage.Completed,
            EnrollmentDecisions.AfterClosing(Given.Mentee with { Profile = A.Profile(ProgramRole.Mentee) }, goesOn: true, training: false).Stage);

    [Fact]
    public void The_part_of_a_mentor_is_done_where_no_round_comes_or_something_is_missing()
    {
        Assert.Equal(EnrollmentStage.Completed, EnrollmentDecisions.AfterClosing(Mentor, goesOn: false, training: true).Stage);
        Assert.Equal(EnrollmentStage.Completed, EnrollmentDecisions.AfterClosing(Mentor with { Profile = null }, goesOn: true, training: true).Stage);
        Assert.Equal(EnrollmentStage.Completed, EnrollmentDecisions.AfterClosing(Mentor with { Training = null }, goesOn: true, training: true).Stage);
    }
}
