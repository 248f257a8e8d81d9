using MentorFlow.Domain.People;
using MentorFlow.Domain.Surveys;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Surveys;

public sealed class FirstAnswersTests
{
    private static readonly SurveyAnswers Asked = new(
        A.ProgramId, SurveyKind.FitCheck, Given.MentorshipId, Given.Mentee.PersonId, ProgramRole.Mentee, new Dictionary<string, string>(), Given.Now);

    public static TheoryData<SurveyKind> Kinds => [.. Enum.GetValues<SurveyKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_survey_begins_with_a_question_that_one_tap_answers(SurveyKind kind)
    {
        foreach (var role in Enum.GetValues<ProgramRole>().Where(role => Questionnaire.IsFor(kind, role)))
        {
            Assert.NotNull(FirstAnswers.QuestionOf(kind, role));
        }
    }

    [Fact]
    public void A_tap_is_kept_changed_by_another_and_left_alone_once_all_is_answered()
    {
        var tapped = FirstAnswers.Give(before: null, Asked, "2").Value!;
        var changed = FirstAnswers.Give(tapped, Asked, "5").Value!;

        Assert.Equal((true, "5"), (changed.IsBegun, changed.Answers[Questionnaire.AtEase]));
        Assert.Equal(RefusalReason.AlreadyDone, FirstAnswers.Give(changed, Asked, "5").Refusal!.Reason);
        Assert.Equal(RefusalReason.AlreadyDone, FirstAnswers.Give(changed with { IsBegun = false }, Asked, "1").Refusal!.Reason);
        Assert.Equal(RefusalReason.Invalid, FirstAnswers.Give(tapped, Asked, "6").Refusal!.Reason);
    }
}
