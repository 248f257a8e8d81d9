using MentorFlow.Domain.Surveys;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Hosting.Layout;

/// <summary>What a question of a survey asks, as somebody reads it: in the program's own words where it has them.</summary>
public static class SurveyWords
{
    public static string Of(Texts texts, SurveyKind kind, Question question) => Of(texts, kind, question.QuestionId, question.Words);

    /// <param name="words">The program's own, by BCP 47 tag; null for those of survey.json.</param>
    public static string Of(Texts texts, SurveyKind kind, string questionId, IReadOnlyDictionary<string, string>? words) =>
        WordsByLanguage.In(words, texts.Language.Tag) ?? texts[$"survey.questions.{kind}.{questionId}"];

    /// <summary>One of the answers that can be chosen.</summary>
    public static string OfChoice(Texts texts, Question question, string choice) => texts[$"survey.choices.{question.QuestionId}.{choice}"];
}
