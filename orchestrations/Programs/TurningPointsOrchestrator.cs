using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Programs;

/// <param name="Cursor">Where an earlier run stopped; null at the beginning.</param>
public sealed record TurningPointsInput(string ProgramId, WorkItemPolicy WorkItems, string? Cursor = null);

/// <summary>A program begins: people who reached a turning point that it waits for, not long before, are offered it.</summary>
public static class TurningPointsOrchestrator
{
    /// <returns>Whether everybody was looked at in this run.</returns>
    [Function(nameof(TurningPointsOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, TurningPointsInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.WorkItems);
        var rest = await stage.PagesAsync(nameof(OfferTurningPoints), cursor => new TurningPointsPage(input.ProgramId, cursor), input.Cursor);
        return rest is null || stage.BeginAgain(input with { Cursor = rest }, false);
    }
}
