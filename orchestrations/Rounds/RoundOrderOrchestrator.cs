using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Rounds;

public sealed record RoundOrderInput(string ProgramId, int Number, string OrderId, WorkItemPolicy WorkItems);

/// <summary>Works on what was ordered for a large round; where that fails again and again, a coordinator is asked.</summary>
public static class RoundOrderOrchestrator
{
    [Function(nameof(RoundOrderOrchestrator))]
    public static async Task<RoundPhase> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, RoundOrderInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.WorkItems);
        return await stage.StepAsync<RoundPhase>(nameof(WorkOnRound), new RoundOrderKey(input.ProgramId, input.Number, input.OrderId));
    }
}
