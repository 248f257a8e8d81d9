using MentorFlow.Domain.Assistants;

namespace MentorFlow.Tests.Shared.Domain.Assistants;

public sealed class DraftedGoalTests
{
    [Fact]
    public void Four_numbered_lines_are_a_goal_whatever_stands_around_them() => Assert.Equal(
        new DraftedGoal("Lead the project", "The plan is approved", "I know the team", "It is next"),
        DraftedGoal.Read("Here you are:\n1: Lead the project\n2. The plan is approved\n\n3) I know the team\n4: It is next\n4: Again"));

    [Theory]
    [InlineData("")]
    [InlineData("Lead the project")]
    [InlineData("1: Lead\n2: Plan\n3: Team")]
    [InlineData("1: Lead\n2: Plan\n3:\n4: Next")]
    public void What_lacks_a_part_is_none(string draft) => Assert.Null(DraftedGoal.Read(draft));
}
