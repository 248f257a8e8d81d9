using MentorFlow.Domain.Enrollments;
using MentorFlow.Matching;

namespace MentorFlow.Domain.Programs;

/// <summary>What matching takes from the questions of a program's own and from the difference that it seeks; pure.</summary>
public static class ProfileMatching
{
    /// <summary>Of 100 in all usual weights, where a question counts and the program says no weight.</summary>
    public const double UsualQuestions = 10;

    /// <summary>The same for difference, where the program seeks it.</summary>
    public const double UsualDifference = 10;

    /// <summary>The questions that two answers are compared in, in the order of their ids.</summary>
    /// <param name="settings">Null for a program that asks nothing of its own.</param>
    /// <returns>Null for none.</returns>
    public static IReadOnlyList<MatchQuestion>? QuestionsOf(ProfileSettings? settings)
    {
        MatchQuestion[] questions =
        [
            .. Compared(settings)
                .OrderBy(question => question.Id, StringComparer.Ordinal)
                .Select(question => new MatchQuestion(question.Id, question.Kind is ProgramQuestionKind.Scale, question.Use is AnswerUse.Must)),
        ];
        return questions.Length == 0 ? null : questions;
    }

    /// <summary>Somebody's answers to those questions, by question.</summary>
    /// <param name="answers">By question id; null for none.</param>
    /// <returns>Null for none.</returns>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>>? AnswersOf(
        ProfileSettings? settings, IReadOnlyDictionary<string, QuestionAnswer>? answers)
    {
        var told = Compared(settings)
            .Select(question => (question.Id, Answer: QuestionAnswers.Compared(question, answers?.GetValueOrDefault(question.Id))))
            .Where(one => one.Answer.Count > 0)
            .ToDictionary(one => one.Id, one => one.Answer, StringComparer.Ordinal);
        return told.Count == 0 ? null : told;
    }

    /// <summary>In what pairs who differ score better.</summary>
    public static IReadOnlyList<string> DifferenceIn(ProfileSettings? settings) => settings is { SeekDifference: true } ? settings.Background : [];

    /// <summary>The weights of a program's rounds: what it asks for counts, and questions of which none counts weigh nothing.</summary>
    public static ScoreWeights Weighing(ProfileSettings? settings, ScoreWeights weights) => weights with
    {
        Questions = Compared(settings).All(question => question.Use is AnswerUse.Must) ? 0
            : weights.Questions == 0 ? UsualQuestions
            : weights.Questions,
        Difference = DifferenceIn(settings).Count > 0 && weights.Difference == 0 ? UsualDifference : weights.Difference,
    };

    private static IEnumerable<ProgramQuestion> Compared(ProfileSettings? settings) =>
        (settings?.Questions ?? []).Where(question => question.Use is not AnswerUse.None);
}
