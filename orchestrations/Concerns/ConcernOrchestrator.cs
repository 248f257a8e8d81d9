using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Concerns;

/// <param name="Opening">Counts how often it was opened, from 1.</param>
/// <param name="WorkItems">For a step that fails.</param>
/// <param name="Memory">Of the run before; null at the beginning.</param>
public sealed record ConcernInput(string ProgramId, string ConcernId, int Opening, WorkItemPolicy WorkItems, StageMemory? Memory = null);

/// <summary>
/// Sees that a concern or a question has its answer: reminds who has to give it, then tells the deputy, then whom the program names outside of it, and goes
/// on. It ends when the concern is closed by somebody, and never by itself.
/// </summary>
public static class ConcernOrchestrator
{
    [Function(nameof(ConcernOrchestrator))]
    public static async Task<ConcernState> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, ConcernInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.WorkItems, input.Memory);
        var look = await stage.StepAsync<ConcernLook>(nameof(LookAtConcern), new ConcernSight(input.ProgramId, input.ConcernId, input.Opening));
        if (look.NextAt is not { } next)
        {
            return ConcernState.Closed;
        }

        await stage.WaitForNewsAsync<ConcernChanged>(next - stage.Now, news => news.Change > look.Change);
        return stage.BeginAgain(input with { Memory = stage.Memory }, ConcernState.Open);
    }
}
