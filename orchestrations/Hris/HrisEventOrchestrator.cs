using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Hris;

/// <summary>
/// One event of a delivery, by itself: where it cannot be taken in, it is kept as failed until it is taken in again, its connection reaches a
/// coordinator, and no other event waits.
/// </summary>
public static class HrisEventOrchestrator
{
    /// <returns>Whether it was taken in.</returns>
    [Function(nameof(HrisEventOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, HrisApplication input)
    {
        var stage = await Stage.BeginAsync(context, MentoringProgram.OrganizationQueue, WorkItemPolicy.Default);
        var tried = await stage.TryAsync<bool>(nameof(ApplyHrisEvent), input, Retries.Brief);
        if (tried.Failure is null)
        {
            return true;
        }

        await stage.OrderAsync<bool>(nameof(NoteHrisFailure), new HrisEventFailed(input, tried.Cause));
        return false;
    }
}
