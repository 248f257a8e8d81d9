using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Hris;

/// <summary>One event of a delivery, by itself: where it cannot be taken in, a coordinator says when to try again, and no other event waits.</summary>
public static class HrisEventOrchestrator
{
    [Function(nameof(HrisEventOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, HrisApplication input)
    {
        var stage = await Stage.BeginAsync(context, MentoringProgram.OrganizationQueue, WorkItemPolicy.Default);
        return await stage.StepAsync<bool>(nameof(ApplyHrisEvent), input);
    }
}
