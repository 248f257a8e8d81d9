using System.Globalization;
using MentorFlow.Domain.Surveys;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Coordinators.Pages.Surveys;

/// <summary>The form of a survey: a part for each question, named by its id, and one for a question that is added.</summary>
internal static class QuestionsForm
{
    /// <summary>The part of the question that is added.</summary>
    public const string New = "new";

    public const string Version = "version";

    public static string Words(string part, string language) => $"{part}.words.{language}";

    /// <summary>Which place it has, from 1.</summary>
    public static string Place(string part) => $"{part}.place";

    public static string Required(string part) => $"{part}.required";

    public static string Removed(string part) => $"{part}.remove";

    public static string Answers(string part) => $"{part}.answers";

    /// <summary>Of a new one: a question that the program asks elsewhere.</summary>
    public static string Again(string part) => $"{part}.again";

    public static string PartOf(string questionId) => $"q.{questionId}";

    public static FormState Of(IReadOnlyList<SurveyQuestionFacts> questions) => FormState.Of(
    [
        .. questions.SelectMany((question, i) => (IEnumerable<(string, StringValues)>)
        [
            .. question.Words.Select(said => (Words(PartOf(question.QuestionId), said.Key), (StringValues)said.Value)),
            (Place(PartOf(question.QuestionId)), (i + 1).ToString(CultureInfo.InvariantCulture)),
            (Required(PartOf(question.QuestionId)), question.Required ? "yes" : ""),
        ]),
    ]);

    /// <param name="asked">As they stand.</param>
    public static SentSurvey Read(IFormCollection form, IReadOnlyList<SurveyQuestionFacts> asked)
    {
        var questions = asked.Index()
            .Where(one => one.Item.ReadBy is not null || form[Removed(PartOf(one.Item.QuestionId))] != "yes")
            .OrderBy(one => PlaceIn(form, one.Item.QuestionId, one.Index))
            .ThenBy(one => PlaceIn(form, one.Item.QuestionId, one.Index).CompareTo(one.Index))
            .Select(one => (Part: PartOf(one.Item.QuestionId), Draft: DraftOf(form, one.Item)))
            .ToList();
        if (NewIn(form) is { } added)
        {
            // What the coordinator is told comes last.
            var isLast = questions.Count > 0 && questions[^1].Draft.QuestionId == Questionnaire.ToCoordinator;
            questions.Insert(isLast ? questions.Count - 1 : questions.Count, (New, added));
        }

        var version = int.TryParse(form[Version], NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : (int?)null;
        return new SentSurvey([.. questions.Select(one => one.Draft)], [.. questions.Select(one => one.Part)], version);
    }

    // Words that stand as they were built in are none of the program's own.
    private static QuestionDraft DraftOf(IFormCollection form, SurveyQuestionFacts question)
    {
        var part = PartOf(question.QuestionId);
        var words = WordsIn(form, part);
        var isUnchanged = !question.OwnWords && WordsByLanguage.IsSame(words, question.Words);
        return new QuestionDraft(
            question.QuestionId,
            Required: question.ReadBy is null ? form[Required(part)] == "yes" : null,
            Words: isUnchanged ? null : words);
    }

    /// <returns>Null where nothing is filled in.</returns>
    private static QuestionDraft? NewIn(IFormCollection form) =>
        form[Again(New)].ToString() is { Length: > 0 } known ? new QuestionDraft(known, Required: form[Required(New)] == "yes")
        : WordsIn(form, New) is { Count: > 0 } words
            ? new QuestionDraft(QuestionId: null, Choice.Read<AnswerKind>(form[Answers(New)]), form[Required(New)] == "yes", words)
        : null;

    private static IReadOnlyDictionary<string, string> WordsIn(IFormCollection form, string part) => WordsByLanguage.Tidy(
        Languages.BuiltIn.All.ToDictionary(language => language.Tag, language => form[Words(part, language.Tag)].ToString()));

    /// <returns>From 0; where it stands for what is no place.</returns>
    private static int PlaceIn(IFormCollection form, string questionId, int stands) =>
        int.TryParse(form[Place(PartOf(questionId))], NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place - 1 : stands;
}

/// <param name="Parts">Of the form, one a question.</param>
/// <param name="Version">Of the surveys as they were read; null where the form does not say.</param>
internal sealed record SentSurvey(IReadOnlyList<QuestionDraft> Questions, IReadOnlyList<string> Parts, int? Version)
{
    /// <summary>What is wrong, under the form's own names.</summary>
    public IReadOnlyList<FieldError> InForm(IReadOnlyList<FieldError> errors) =>
        [.. errors.Select(error => error with { Field = Parts.Index().Aggregate(error.Field, (field, part) => InPart(field, part.Index, part.Item)) })];

    private static string InPart(string field, int place, string part)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"questions[{place}].");
        return !field.StartsWith(prefix, StringComparison.Ordinal) ? field
            : field[prefix.Length..] is "questionId" ? QuestionsForm.Again(part)
            : $"{part}.{field[prefix.Length..]}";
    }
}
