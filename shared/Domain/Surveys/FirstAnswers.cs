using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Surveys;

/// <summary>The first question of a survey, which one tap answers; pure.</summary>
public static class FirstAnswers
{
    /// <param name="surveys">Of the program; null for the built-in questions.</param>
    /// <returns>Null where the first question takes more than a tap, or the role is not asked at all.</returns>
    public static Question? QuestionOf(SurveyKind kind, ProgramRole role, ProgramSurveys? surveys = null) =>
        Questionnaire.IsFor(kind, role) && SurveyQuestions.Of(surveys, kind, role)[0] is { Answers: AnswerKind.Scale or AnswerKind.YesNo } first
            ? first
            : null;

    /// <summary>Another tap changes the answer, until all is answered: from then on the form is where answers change.</summary>
    /// <param name="before">What was answered; null for nothing.</param>
    /// <param name="asked">Who answers, and what; its answers are not read.</param>
    /// <param name="surveys">Of the program; null for the built-in questions.</param>
    public static Verdict<SurveyAnswers> Give(SurveyAnswers? before, SurveyAnswers asked, string answer, ProgramSurveys? surveys = null)
    {
        if (QuestionOf(asked.Kind, asked.Role, surveys) is not { } question)
        {
            return RefusalReason.WrongStage;
        }

        if (before is { IsBegun: false } || before?.Answers.GetValueOrDefault(question.QuestionId) == answer)
        {
            return RefusalReason.AlreadyDone;
        }

        var answers = new Dictionary<string, string> { [question.QuestionId] = answer };
        var errors = Questionnaire.Check([question], answers);
        return errors.Count > 0 ? Refusal.Invalid(errors) : asked with { Answers = answers, IsBegun = true, Version = surveys?.Version ?? 0 };
    }
}
