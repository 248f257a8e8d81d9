using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Surveys;

/// <summary>The built-in question sets, and the rules of an answer. Their words stand in survey.json of every language, by survey and question.</summary>
public static class Questionnaire
{
    public const int LongestText = 4000;

    /// <summary>The question whose low answer opens a case: "are you at ease?".</summary>
    public const string AtEase = "at-ease";

    public static IReadOnlyList<Question> For(SurveyKind kind, ProgramRole role) => kind switch
    {
        SurveyKind.FitCheck =>
        [
            new(AtEase, AnswerKind.Scale),
            new("rhythm", AnswerKind.YesNo),
            new("note", AnswerKind.Text, Required: false),
        ],
        SurveyKind.Midpoint =>
        [
            new(AtEase, AnswerKind.Scale),
            new("progress", AnswerKind.Scale),
            new("change", AnswerKind.Text, Required: false),
        ],
        SurveyKind.Closing when role is ProgramRole.Mentor =>
        [
            new("progress", AnswerKind.Scale),
            new("effective", AnswerKind.Scale),
            new("satisfied", AnswerKind.Scale),
            new("again", AnswerKind.YesNo),
            new("words", AnswerKind.Text, Required: false),
        ],
        SurveyKind.Closing =>
        [
            new("learned", AnswerKind.Scale),
            new("before", AnswerKind.Scale),
            new("after", AnswerKind.Scale),
            new("career", AnswerKind.Scale),
            new("satisfied", AnswerKind.Scale),
            new("words", AnswerKind.Text, Required: false),
        ],
        SurveyKind.FollowUp =>
        [
            new("contact", AnswerKind.YesNo),
            new("moved", AnswerKind.YesNo),
            new("story", AnswerKind.Text, Required: false),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such survey."),
    };

    public static IReadOnlyList<FieldError> Check(IReadOnlyList<Question> questions, IReadOnlyDictionary<string, string> answers)
    {
        var errors = new List<FieldError>();
        foreach (var question in questions)
        {
            var answer = answers.GetValueOrDefault(question.QuestionId)?.Trim();
            if (string.IsNullOrEmpty(answer))
            {
                if (question.Required)
                {
                    errors.Add(new FieldError(question.QuestionId, "rules.needs-answer"));
                }
            }
            else if (!Fits(question.Answers, answer))
            {
                errors.Add(question.Answers switch
                {
                    AnswerKind.Scale => new FieldError(question.QuestionId, "rules.from-to", ("min", 1), ("max", 5)),
                    AnswerKind.YesNo => new FieldError(question.QuestionId, "rules.yes-or-no"),
                    _ => new FieldError(question.QuestionId, "rules.too-long", ("max", LongestText)),
                });
            }
        }

        return errors;
    }

    private static bool Fits(AnswerKind kind, string answer) => kind switch
    {
        AnswerKind.Scale => answer is "1" or "2" or "3" or "4" or "5",
        AnswerKind.YesNo => answer is "yes" or "no",
        _ => answer.Length <= LongestText,
    };
}
