using MentorFlow.Domain.Fairness;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Coordinators.Pages.Fairness;

/// <summary>The form of the question for fairness figures: a field for each group and language.</summary>
internal static class FairnessForm
{
    public static string Words(string language) => $"words.{language}";

    /// <param name="number">From 0.</param>
    public static string Group(int number, string language) => $"groups.{number}.{language}";

    public static FairnessDraft Read(IFormCollection form) => new(
        ByLanguage(form, Words),
        [.. Enumerable.Range(0, FairnessQuestion.MostGroups).Select(number => ByLanguage(form, language => Group(number, language)))]);

    /// <param name="question">Null for an empty form.</param>
    public static FormState Of(FairnessQuestion? question) => question is null
        ? FormState.Empty
        : FormState.Of(
        [
            .. question.Words.Select(said => (Words(said.Key), (StringValues)said.Value)),
            .. question.Groups.SelectMany((group, number) => group.Words.Select(said => (Group(number, said.Key), (StringValues)said.Value))),
        ]);

    private static Dictionary<string, string> ByLanguage(IFormCollection form, Func<string, string> field) =>
        Languages.BuiltIn.All.ToDictionary(language => language.Tag, language => form[field(language.Tag)].ToString());
}
