using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Surveys;

/// <summary>The questions that a program asks: its own where it has them, else the built-in ones.</summary>
public static class SurveyQuestions
{
    /// <summary>How the ids of a program's own questions start.</summary>
    public const string OwnPrefix = "own-";

    /// <param name="surveys">Null for a program that asks the built-in questions.</param>
    public static IReadOnlyList<Question> Of(ProgramSurveys? surveys, SurveyKind kind, ProgramRole role) =>
        surveys?.Forms.FirstOrDefault(form => form.Kind == kind && form.Role == role)?.Questions ?? Questionnaire.For(kind, role);

    /// <summary>Every question of every survey to some roles, the same id once a survey.</summary>
    public static IEnumerable<(SurveyKind Kind, Question Question)> All(ProgramSurveys? surveys, IReadOnlyList<ProgramRole> roles) =>
        from kind in Enum.GetValues<SurveyKind>()
        from question in roles.Where(role => Questionnaire.IsFor(kind, role)).SelectMany(role => Of(surveys, kind, role)).DistinctBy(one => one.QuestionId)
        select (kind, question);

    /// <summary>Whether a program made the question up, so that nothing but its own words says what it asks.</summary>
    public static bool IsOwn(string questionId) => questionId.StartsWith(OwnPrefix, StringComparison.Ordinal);

    /// <summary>Whether two questions are the same in everything, words included.</summary>
    public static bool IsSame(Question one, Question other) =>
        (one.QuestionId, one.Answers, one.Required, one.Readers) == (other.QuestionId, other.Answers, other.Required, other.Readers)
        && one.Choices.SequenceEqual(other.Choices)
        && WordsByLanguage.IsSame(one.Words, other.Words);

    /// <returns>Null for a program that asks the built-in questions.</returns>
    public static async Task<ProgramSurveys?> SurveysOfAsync(
        this IDocumentStore store, string programId, CancellationToken cancellation = default) =>
        (await store.FindAsync(ProgramSurveys.KeyOf(programId), cancellation))?.Value;
}
