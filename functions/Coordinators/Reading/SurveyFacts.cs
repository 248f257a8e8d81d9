using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>What a program asks, survey by survey and role by role.</summary>
/// <param name="Version">0 while it asks the built-in questions.</param>
/// <param name="ChangedAt">UTC; null while nobody has changed them.</param>
/// <param name="ChangedBy">As the ledger writes it; null likewise.</param>
public sealed record ProgramSurveyFacts(int Version, DateTimeOffset? ChangedAt, string? ChangedBy, IReadOnlyList<SurveyFormFacts> Surveys)
{
    /// <param name="surveys">Null for a program that asks the built-in questions.</param>
    public static ProgramSurveyFacts Of(MentoringProgram program, ProgramSurveys? surveys) => new(
        surveys?.Version ?? 0,
        surveys?.ChangedAt,
        surveys?.ChangedBy,
        [
            .. from kind in Enum.GetValues<SurveyKind>()
               from role in program.Roles()
               where Questionnaire.IsFor(kind, role)
               select SurveyFormFacts.Of(program, surveys, kind, role),
        ]);
}

/// <param name="Questions">In the order in which they are asked.</param>
public sealed record SurveyFormFacts(SurveyKind Kind, ProgramRole Role, IReadOnlyList<SurveyQuestionFacts> Questions)
{
    /// <param name="surveys">Null for a program that asks the built-in questions.</param>
    public static SurveyFormFacts Of(MentoringProgram program, ProgramSurveys? surveys, SurveyKind kind, ProgramRole role)
    {
        var scope = ObjectiveMeasures.ScopeOf(program);
        return new SurveyFormFacts(
            kind,
            role,
            [
                .. SurveyQuestions.Of(surveys, kind, role).Select(question => new SurveyQuestionFacts(
                    question.QuestionId,
                    question.Answers,
                    question.Required,
                    question.Readers,
                    question.Choices,
                    WordsOf(kind, question),
                    question.Words is not null,
                    SurveyDecisions.ReaderOf(scope, kind, question.QuestionId))),
            ]);
    }

    /// <summary>What a question asks, in each language of the product.</summary>
    public static IReadOnlyDictionary<string, string> WordsOf(SurveyKind kind, Question question) => Languages.BuiltIn.All.ToDictionary(
        language => language.Tag, language => SurveyWords.Of(Languages.BuiltIn.Of(language.Tag), kind, question));
}

/// <param name="Readers">Who reads an answer beside the one who gives it.</param>
/// <param name="Choices">What can be chosen; empty for other kinds of answer.</param>
/// <param name="Words">By language of the product.</param>
/// <param name="OwnWords">Whether the words are the program's own.</param>
/// <param name="ReadBy">What reads its answers, so that it stays; null for one that may go.</param>
public sealed record SurveyQuestionFacts(
    string QuestionId,
    AnswerKind Answers,
    bool Required,
    AnswerReaders Readers,
    IReadOnlyList<string> Choices,
    IReadOnlyDictionary<string, string> Words,
    bool OwnWords,
    QuestionReader? ReadBy);

/// <summary>A version of a program's surveys, with what it asks otherwise than the one before.</summary>
/// <param name="ChangedAt">UTC.</param>
/// <param name="ChangedBy">As the ledger writes it.</param>
public sealed record SurveyVersionFacts(int Version, DateTimeOffset ChangedAt, string ChangedBy, IReadOnlyList<SurveyChangeFacts> Difference);

/// <param name="Before">What was asked, by language; null for a question that was added.</param>
/// <param name="After">What is asked, by language; null for one that was removed.</param>
public sealed record SurveyChangeFacts(
    SurveyKind Kind,
    ProgramRole Role,
    QuestionChange Change,
    string QuestionId,
    IReadOnlyDictionary<string, string>? Before,
    IReadOnlyDictionary<string, string>? After)
{
    public static SurveyChangeFacts Of(SurveyChange change) => new(
        change.Kind,
        change.Role,
        change.Change,
        change.Question.QuestionId,
        change.Before is { } before ? SurveyFormFacts.WordsOf(change.Kind, before) : null,
        change.Change is QuestionChange.Removed ? null : SurveyFormFacts.WordsOf(change.Kind, change.Question));
}

/// <summary>Reads the versions of a program's surveys; looking changes nothing.</summary>
internal static class SurveyVersionReading
{
    /// <summary>The newest first.</summary>
    /// <param name="after">The id that the page before ended with; null or empty for the first page.</param>
    public static Task<PageOfItems<SurveyVersionFacts>> SurveyVersionsAsync(
        this IDocumentStore store, string programId, string? after, int? limit, CancellationToken cancellation) =>
        store.PageAsync<SurveysVersion, SurveyVersionFacts>(
            Partition.Program(programId),
            after,
            limit,
            version => store.DifferenceAsync(version.Surveys, cancellation),
            cancellation,
            new DocumentQuery<SurveysVersion>(SurveysVersion.Prefix, Descending: true));

    private static async ValueTask<SurveyVersionFacts> DifferenceAsync(
        this IDocumentStore store, ProgramSurveys surveys, CancellationToken cancellation)
    {
        var before = surveys.Version == 1 ? null : await store.ReadAsync(SurveysVersion.KeyOf(surveys.ProgramId, surveys.Version - 1), cancellation);
        return new SurveyVersionFacts(
            surveys.Version,
            surveys.ChangedAt,
            surveys.ChangedBy,
            [.. SurveyDifference.Of(before?.Surveys, surveys).Select(SurveyChangeFacts.Of)]);
    }
}
