using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Surveys;

/// <summary>The built-in question sets, and the rules of an answer.</summary>
public static class Questionnaire
{
    public const int LongestText = 4000;

    /// <summary>The question whose low answer opens a case: "are you at ease?".</summary>
    public const string AtEase = "at-ease";

    public static IReadOnlyList<Question> For(SurveyKind kind, ProgramRole role) => kind switch
    {
        SurveyKind.FitCheck =>
        [
            new(AtEase, "How much at ease are you in this mentorship?", AnswerKind.Scale),
            new("rhythm", "Is the rhythm of your meetings right for you?", AnswerKind.YesNo),
            new("note", "Anything the coordinator should know? Your partner never sees this.", AnswerKind.Text, Required: false),
        ],
        SurveyKind.Midpoint =>
        [
            new(AtEase, "How well is this mentorship working for you?", AnswerKind.Scale),
            new("progress", "How far have you come on the goals so far?", AnswerKind.Scale),
            new("change", "What will you keep, and what will you change?", AnswerKind.Text, Required: false),
        ],
        SurveyKind.Closing when role is ProgramRole.Mentor =>
        [
            new("progress", "How much did your mentee progress?", AnswerKind.Scale),
            new("effective", "How effective did you feel as a mentor?", AnswerKind.Scale),
            new("satisfied", "How satisfied are you with the program?", AnswerKind.Scale),
            new("again", "Would you mentor again?", AnswerKind.YesNo),
            new("words", "What should we keep or change?", AnswerKind.Text, Required: false),
        ],
        SurveyKind.Closing =>
        [
            new("learned", "How much did you learn?", AnswerKind.Scale),
            new("before", "How confident were you in your chosen skills before?", AnswerKind.Scale),
            new("after", "How confident are you in them now?", AnswerKind.Scale),
            new("career", "How much did it help your career?", AnswerKind.Scale),
            new("satisfied", "How satisfied are you with the program?", AnswerKind.Scale),
            new("words", "What should we keep or change?", AnswerKind.Text, Required: false),
        ],
        SurveyKind.FollowUp =>
        [
            new("contact", "Are you still in contact?", AnswerKind.YesNo),
            new("moved", "Has your role changed since?", AnswerKind.YesNo),
            new("story", "May we tell your story? If so, in your words:", AnswerKind.Text, Required: false),
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
                    errors.Add(new FieldError(question.QuestionId, "needs an answer"));
                }
            }
            else if (!Fits(question.Answers, answer))
            {
                errors.Add(new FieldError(question.QuestionId, question.Answers switch
                {
                    AnswerKind.Scale => "from 1 to 5",
                    AnswerKind.YesNo => "yes or no",
                    _ => $"at most {LongestText} characters",
                }));
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
