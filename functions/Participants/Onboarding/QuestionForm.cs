using System.Globalization;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Programs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Participants.Onboarding;

/// <summary>Between somebody's answers to the program's own questions and the fields of a form, which <see cref="QuestionAnswers.FieldOf"/> names.</summary>
internal static class QuestionForm
{
    /// <param name="answers">By question id; null for none.</param>
    public static IReadOnlyList<(string Field, StringValues Value)> Of(
        IReadOnlyList<ProgramQuestion> questions, IReadOnlyDictionary<string, QuestionAnswer>? answers) =>
        [.. questions.Select(question => (QuestionAnswers.FieldOf(question.Id), ValueOf(question, answers?.GetValueOrDefault(question.Id))))];

    /// <param name="errors">Takes what cannot be read; what the rules refuse is theirs to say.</param>
    /// <returns>Null for no answer at all.</returns>
    public static IReadOnlyDictionary<string, QuestionAnswer>? Read(
        IFormCollection form, IReadOnlyList<ProgramQuestion> questions, List<FieldError> errors)
    {
        var answers = new Dictionary<string, QuestionAnswer>(StringComparer.Ordinal);
        foreach (var question in questions)
        {
            if (AnswerIn(form[QuestionAnswers.FieldOf(question.Id)], question, errors) is { } answer)
            {
                answers.Add(question.Id, answer);
            }
        }

        return answers.Count == 0 ? null : answers;
    }

    private static StringValues ValueOf(ProgramQuestion question, QuestionAnswer? answer) => question.Kind switch
    {
        ProgramQuestionKind.Text => answer?.Text,
        ProgramQuestionKind.Scale => answer?.Number?.ToString(CultureInfo.InvariantCulture),
        _ => answer?.Chosen?.ToArray(),
    };

    private static QuestionAnswer? AnswerIn(StringValues sent, ProgramQuestion question, List<FieldError> errors)
    {
        string[] given = [.. sent.OfType<string>().Select(value => value.Trim()).Where(value => value.Length > 0)];
        if (given.Length == 0)
        {
            return null;
        }

        if (question.Kind is not ProgramQuestionKind.Scale)
        {
            return question.Kind is ProgramQuestionKind.Text
                ? new QuestionAnswer(Text: string.Join('\n', given).ReplaceLineEndings("\n"))
                : new QuestionAnswer(Chosen: given);
        }

        if (int.TryParse(given[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return new QuestionAnswer(Number: number);
        }

        errors.Add(new FieldError(QuestionAnswers.FieldOf(question.Id), "rules.number"));
        return null;
    }
}
