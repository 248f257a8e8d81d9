using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Programs;

public sealed class AskedProfileTests
{
    private static readonly Profile Said = A.Profile(ProgramRole.Mentee) with
    {
        GoalChoices = ["lead", "gone"],
        Likeness = [new LikenessWish("Way into the job", "late starter")],
        Background = new Dictionary<string, string> { ["function"] = " Sales ", ["shoe size"] = "42" },
        Answers = new Dictionary<string, QuestionAnswer> { ["why"] = new("Because."), ["gone"] = new("Once.") },
    };

    private static readonly ProfileSettings Asks = new()
    {
        Goals = [new ProgramGoal("lead", "Lead a team"), new ProgramGoal("speak", "Speak in public")],
        Questions = [new ProgramQuestion("why", ProgramQuestionKind.Text, "Why?")],
        AsksLikeness = true,
        Background = ["function"],
    };

    [Fact]
    public void What_the_program_asks_is_kept()
    {
        var kept = AskedProfile.Tidy(Asks, ProgramRole.Mentee, Said);

        Assert.Equal(["lead"], kept.GoalChoices!);
        Assert.Equal(Said.Likeness, kept.Likeness);
        Assert.Equal("Sales", Assert.Single(kept.Background!).Value);
        Assert.Equal("why", Assert.Single(kept.Answers!).Key);
    }

    [Fact]
    public void What_the_program_does_not_ask_is_not()
    {
        var kept = AskedProfile.Tidy(null, ProgramRole.Mentee, Said);

        Assert.True(kept is { GoalChoices: null, Likeness: null, Background: null, Answers: null });
    }
}
