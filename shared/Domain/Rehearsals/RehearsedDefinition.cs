using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Surveys;
using MentorFlow.Json;

namespace MentorFlow.Domain.Rehearsals;

/// <summary>The definition of a program as it is rehearsed: the same, with made-up people in charge of it.</summary>
public static class RehearsedDefinition
{
    private const string Host = "example.com";

    /// <returns>The same again for what this returned.</returns>
    public static ProgramDefinition Of(ProgramDefinition definition) => definition with
    {
        Coordinators = definition.Coordinators is { } coordinators
            ? [.. coordinators.Select((one, i) => one with { Name = $"Coordinator {i + 1}", Email = $"coordinator{i + 1}@{Host}" })]
            : null,
        Sponsor = definition.Sponsor is { } sponsor ? sponsor with { Name = "Sponsor", Email = $"sponsor@{Host}" } : null,
        Safeguarding = definition.Safeguarding is { } contact ? contact with { Name = "Safeguarding contact", Email = $"safeguarding@{Host}" } : null,
        Helper = definition.Helper is null ? null : new PageHelper("Helper", $"helper@{Host}"),
        RepeatOf = null,
        Objectives = definition.Objectives is { } objectives ? [.. objectives.Select(Untied)] : null,
    };

    // What a program asks in its own questions stands beside its definition: a file of that alone could not be checked.
    private static Objective Untied(Objective objective) =>
        objective?.Question is { } question && SurveyQuestions.IsOwn(question) ? objective with { Question = null } : objective!;

    /// <summary>Tells whether a report is of the program as it is now.</summary>
    public static string FingerprintOf(ProgramDefinition definition) => InputsHash.Of(Of(definition));
}
