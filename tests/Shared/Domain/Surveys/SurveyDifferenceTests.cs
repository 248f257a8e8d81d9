using MentorFlow.Domain.People;
using MentorFlow.Domain.Surveys;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Surveys;

public sealed class SurveyDifferenceTests
{
    private static readonly IReadOnlyList<Question> FitCheck = Questionnaire.For(SurveyKind.FitCheck, ProgramRole.Mentee);

    private static readonly Question Own = new("own-1", AnswerKind.Text, Required: false)
    {
        Words = new Dictionary<string, string> { ["en"] = "Anything else?" },
    };

    [Fact]
    public void What_was_added_and_reworded_and_removed_is_named_question_by_question()
    {
        var reworded = FitCheck[0] with { Words = new Dictionary<string, string> { ["en"] = "All well?" } };

        var changes = SurveyDifference.Of(before: null, Version(reworded, Own, FitCheck[2]));

        Assert.Equal(
            [(QuestionChange.Reworded, Questionnaire.AtEase), (QuestionChange.Added, "own-1"), (QuestionChange.Removed, "rhythm")],
            changes.Select(change => (change.Change, change.Question.QuestionId)));
    }

    [Fact]
    public void Only_what_was_moved_is_said_to_be_and_going_back_is_a_difference_too()
    {
        var moved = Version(FitCheck[1], FitCheck[2], FitCheck[0] with { Required = false });

        Assert.Equal(
            [(QuestionChange.Optional, Questionnaire.AtEase), (QuestionChange.Moved, Questionnaire.AtEase)],
            SurveyDifference.Of(before: null, moved).Select(change => (change.Change, change.Question.QuestionId)));
        Assert.Equal(
            [QuestionChange.Required, QuestionChange.Moved],
            SurveyDifference.Of(moved, moved with { Version = 2, Forms = [] }).Select(change => change.Change));
        Assert.Empty(SurveyDifference.Of(moved, moved));
    }

    private static ProgramSurveys Version(params IReadOnlyList<Question> questions) =>
        new(A.ProgramId, 1, [new SurveyForm(SurveyKind.FitCheck, ProgramRole.Mentee, questions)], Given.Now, "coordinator:robin");
}
