using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Speed;

/// <summary>Sets up the speed-mentoring events that a program was planned with, when it starts: each has an instance of its own from then on.</summary>
public static class SpeedPlansOrchestrator
{
    /// <returns>How many were set up.</returns>
    [Function(nameof(SpeedPlansOrchestrator))]
    public static async Task<int> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, SpeedPlansInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.WorkItems);
        return await stage.StepAsync<int>(nameof(SetUpSpeed), input.ProgramId);
    }
}
