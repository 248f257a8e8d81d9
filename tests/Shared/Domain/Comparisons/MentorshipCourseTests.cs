using MentorFlow.Domain.Comparisons;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Comparisons;

public sealed class MentorshipCourseTests
{
    [Theory]
    [InlineData(MentorshipStage.Closed, EndReason.Completed, true)]
    [InlineData(MentorshipStage.Ended, EndReason.ByChoice, false)]
    [InlineData(MentorshipStage.Ended, EndReason.MemberLeft, false)]
    [InlineData(MentorshipStage.Ended, EndReason.ProgramStopped, null)]
    [InlineData(MentorshipStage.Active, null, null)]
    public void It_was_completed_where_it_went_on_to_its_day_and_says_nothing_where_its_program_was_stopped(
        MentorshipStage stage, EndReason? because, bool? isCompleted) =>
        Assert.Equal(isCompleted, Of(stage, because, everyDays: 14, held: 0).IsCompleted);

    // Twelve weeks with a session every two: six are due.
    [Theory]
    [InlineData(14, 5, true)]
    [InlineData(14, 4, false)]
    [InlineData(90, 0, null)]
    [InlineData(null, 6, null)]
    public void Three_quarters_of_the_agreed_sessions_are_as_agreed(int? everyDays, int held, bool? asAgreed) =>
        Assert.Equal(asAgreed, Of(MentorshipStage.Closed, EndReason.Completed, everyDays, held).HasMetAsAgreed);

    [Fact]
    public void Everybody_came_into_it_in_one_state_of_training()
    {
        var begun = new TrainingRecord(["listening"]);

        Assert.Equal(TrainingState.Passed, TrainingStates.Of(begun with { PassedAt = Given.Now }, "import", isRequired: true));
        Assert.Equal(TrainingState.TestedOut, TrainingStates.Of(begun with { PassedAt = Given.Now, TestedOut = true }, "import", isRequired: true));
        Assert.Equal(TrainingState.Skipped, TrainingStates.Of(begun, "import", isRequired: true));
        Assert.Equal(TrainingState.NotTrained, TrainingStates.Of(record: null, "import", isRequired: true));
        Assert.Equal(TrainingState.Exempt, TrainingStates.Of(record: null, "import", isRequired: false));
        Assert.Equal(TrainingState.Exempt, TrainingStates.Of(TrainingRecord.Empty, Enrollment.Pairs, isRequired: true));
    }

    private static MentorshipCourse Of(MentorshipStage stage, EndReason? because, int? everyDays, int held) => MentorshipCourse.Of(
        Given.Mentorship.Members, stage, because, everyDays, Given.Now.AddDays(-84), because is null ? null : Given.Now, held, Given.Now);
}
