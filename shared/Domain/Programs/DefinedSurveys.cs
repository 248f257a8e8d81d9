using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;

namespace MentorFlow.Domain.Programs;

/// <summary>What a program that is not there yet will ask.</summary>
public static class DefinedSurveys
{
    /// <returns>The questions of the program that it repeats; null for the built-in ones.</returns>
    public static async Task<ProgramSurveys?> SurveysForAsync(
        this IDocumentStore store, ProgramDefinition definition, CancellationToken cancellation = default) =>
        ProgramDefinitionRules.IsId(definition.RepeatOf) ? await store.SurveysOfAsync(definition.RepeatOf!, cancellation) : null;
}
