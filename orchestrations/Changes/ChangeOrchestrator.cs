using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Changes;

/// <param name="Version">That the program has become.</param>
/// <param name="Cursor">Where an earlier run stopped; null at the beginning.</param>
/// <param name="Memory">Of the run before; null at the beginning.</param>
public sealed record ChangeInput(string ProgramId, int Version, WorkItemPolicy WorkItems, string? Cursor = null, StageMemory? Memory = null);

/// <summary>A program has changed: the change comes to every mentorship as was chosen for it, and then those are told whom it concerns.</summary>
public static class ChangeOrchestrator
{
    /// <returns>Whether it has come to all of them.</returns>
    [Function(nameof(ChangeOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, ChangeInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.WorkItems, input.Memory);
        var rest = await stage.PagesAsync(nameof(SettlePairs), cursor => new PairsPage(input.ProgramId, input.Version, cursor), input.Cursor);
        if (rest is not null)
        {
            return stage.BeginAgain(input with { Cursor = rest, Memory = stage.Memory }, false);
        }

        await stage.StepAsync<bool>(nameof(SettleChange), new ChangeEnd(input.ProgramId, input.Version));
        return true;
    }
}
