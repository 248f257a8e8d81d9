using System.Text.Json.Serialization;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Enrollments;

/// <param name="Until">When they come back, UTC.</param>
/// <param name="Memory">Of the run before; null at the beginning.</param>
public sealed record RestInput(
    string ProgramId,
    string PersonId,
    DateTimeOffset Until,
    WorkItemPolicy WorkItems,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] StageMemory? Memory = null);

/// <summary>
/// Waits for the last day of somebody's break: they are back by themselves then, and are told. Who comes back sooner, or says another day, is not.
/// </summary>
public static class RestOrchestrator
{
    /// <returns>Whether they came back by it.</returns>
    [Function(nameof(RestOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, RestInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.WorkItems, input.Memory);
        var due = await stage.TowardsAsync(input.Until);
        return due > stage.Now
            ? stage.BeginAgain(input with { Memory = stage.Memory }, false)
            : await stage.StepAsync<bool>(nameof(EndRest), new RestEnd(input.ProgramId, input.PersonId, input.Until));
    }
}
