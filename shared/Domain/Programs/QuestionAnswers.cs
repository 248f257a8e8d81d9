using System.Globalization;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Programs;

/// <summary>The rules of answers to a program's own questions, and who sees them; pure.</summary>
public static class QuestionAnswers
{
    /// <summary>Of an answer in words, in characters.</summary>
    public const int LongestText = 1000;

    /// <summary>How an answer is called in a profile: "answers.{question}".</summary>
    public static string FieldOf(string questionId) => $"answers.{questionId}";

    /// <summary>What is wrong with the answers of somebody in a role, by <see cref="FieldOf"/>.</summary>
    /// <param name="settings">Null for a program that asks nothing of its own.</param>
    /// <param name="answers">By question id; null for none.</param>
    public static IReadOnlyList<FieldError> Check(
        ProfileSettings? settings, ProgramRole role, IReadOnlyDictionary<string, QuestionAnswer>? answers)
    {
        var errors = new List<FieldError>();
        foreach (var question in settings?.QuestionsFor(role) ?? [])
        {
            var answer = answers?.GetValueOrDefault(question.Id);
            var field = FieldOf(question.Id);
            if (IsEmpty(question, answer))
            {
                if (question.Required)
                {
                    errors.Add(new FieldError(field, "rules.needs-answer"));
                }
            }
            else if (!Fits(question, answer!))
            {
                errors.Add(question.Kind switch
                {
                    ProgramQuestionKind.Text => new FieldError(field, "rules.too-long", ("max", LongestText)),
                    ProgramQuestionKind.Scale => new FieldError(
                        field, "rules.from-to", ("min", ProgramQuestion.ScaleFrom), ("max", ProgramQuestion.ScaleTo)),
                    _ => new FieldError(field, "rules.choose-one"),
                });
            }
        }

        return errors;
    }

    /// <summary>Answers to the questions that the role is asked, without those that say nothing and without what a question's kind has no use for.</summary>
    /// <param name="settings">Null for a program that asks nothing of its own.</param>
    /// <returns>Null for none.</returns>
    public static IReadOnlyDictionary<string, QuestionAnswer>? Tidy(
        ProfileSettings? settings, ProgramRole role, IReadOnlyDictionary<string, QuestionAnswer>? answers)
    {
        var tidy = (settings?.QuestionsFor(role) ?? [])
            .Where(question => !IsEmpty(question, answers?.GetValueOrDefault(question.Id)))
            .ToDictionary(question => question.Id, question => OfKind(question, answers![question.Id]), StringComparer.Ordinal);
        return tidy.Count == 0 ? null : tidy;
    }

    /// <summary>
    /// The same with who reads them, as is said where they are given: nobody else comes to read them later, whatever the program asks then.
    /// </summary>
    /// <param name="settings">Null for a program that asks nothing of its own.</param>
    /// <param name="answers">By question id; null for none.</param>
    public static IReadOnlyDictionary<string, QuestionAnswer>? WithReaders(
        ProfileSettings? settings, ProgramRole role, IReadOnlyDictionary<string, QuestionAnswer>? answers)
    {
        var readers = (settings?.QuestionsFor(role) ?? []).ToDictionary(
            question => question.Id,
            question => new AnswerShownTo(Reads(AnswerSight.Partner, question), Reads(AnswerSight.Coordinator, question)),
            StringComparer.Ordinal);
        return answers?.ToDictionary(
            answer => answer.Key, answer => answer.Value with { ReadBy = readers.GetValueOrDefault(answer.Key) }, StringComparer.Ordinal);
    }

    /// <summary>
    /// What a reader sees of somebody's answers, in the order of the questions: what the question shows, and was said to show when it was answered.
    /// </summary>
    /// <param name="reader">Partner or coordinator.</param>
    /// <param name="settings">Null for a program that asks nothing of its own.</param>
    /// <param name="language">BCP 47 tag of the reader; null where none is known.</param>
    public static IReadOnlyList<ShownAnswer> SeenBy(
        AnswerSight reader,
        ProfileSettings? settings,
        ProgramRole role,
        IReadOnlyDictionary<string, QuestionAnswer>? answers,
        string? language) =>
    [
        .. from question in settings?.QuestionsFor(role) ?? []
           let answer = answers?.GetValueOrDefault(question.Id)
           where Reads(reader, question) && WasTold(reader, answer)
           let said = question.Said(answer, language)
           where said.Count > 0
           select new ShownAnswer(question.In(language), said, question.Kind),
    ];

    /// <summary>An answer as matching compares it: the ids of choices, or the number; none for words and for what was not answered.</summary>
    public static IReadOnlyList<string> Compared(ProgramQuestion question, QuestionAnswer? answer) => question.Kind switch
    {
        ProgramQuestionKind.Choice or ProgramQuestionKind.Several =>
            [.. question.Choices.Select(choice => choice.Id).Where(id => answer?.Chosen?.Contains(id) is true)],
        ProgramQuestionKind.Scale => answer?.Number is { } number ? [number.ToString(CultureInfo.InvariantCulture)] : [],
        _ => [],
    };

    private static bool Reads(AnswerSight reader, ProgramQuestion question) =>
        reader is not AnswerSight.Nobody && (question.Sight is AnswerSight.Both || question.Sight == reader);

    private static bool WasTold(AnswerSight reader, QuestionAnswer? answer) => answer?.ReadBy is not { } told
        || (reader is AnswerSight.Partner && told.Partners)
        || (reader is AnswerSight.Coordinator && told.Coordinators);

    private static bool IsEmpty(ProgramQuestion question, QuestionAnswer? answer) => question.Kind switch
    {
        ProgramQuestionKind.Text => string.IsNullOrWhiteSpace(answer?.Text),
        ProgramQuestionKind.Scale => answer?.Number is null,
        _ => answer?.Chosen is null or [],
    };

    private static bool Fits(ProgramQuestion question, QuestionAnswer answer) => question.Kind switch
    {
        ProgramQuestionKind.Text => answer.Text!.Trim().Length <= LongestText,
        ProgramQuestionKind.Scale => answer.Number is >= ProgramQuestion.ScaleFrom and <= ProgramQuestion.ScaleTo,
        ProgramQuestionKind.Choice => answer.Chosen is [var chosen] && Knows(question, chosen),
        _ => answer.Chosen!.All(chosen => Knows(question, chosen)) && answer.Chosen!.Distinct().Count() == answer.Chosen!.Count,
    };

    private static bool Knows(ProgramQuestion question, string choiceId) => question.Choices.Any(choice => choice.Id == choiceId);

    private static QuestionAnswer OfKind(ProgramQuestion question, QuestionAnswer answer) => question.Kind switch
    {
        ProgramQuestionKind.Text => new QuestionAnswer(Text: answer.Text!.Trim()) { ReadBy = answer.ReadBy },
        ProgramQuestionKind.Scale => new QuestionAnswer(Number: answer.Number) { ReadBy = answer.ReadBy },
        _ => new QuestionAnswer(Chosen: answer.Chosen) { ReadBy = answer.ReadBy },
    };
}

/// <summary>An answer as somebody else reads it.</summary>
/// <param name="Question">In the reader's language.</param>
/// <param name="Said">The words, the number, or a choice each.</param>
public sealed record ShownAnswer(string Question, IReadOnlyList<string> Said, ProgramQuestionKind Kind);
