using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Campaigns;

/// <summary>A mentee hears that their manager is to be told what the program is; unless they would rather not, the manager is told, once.</summary>
public static class ManagerBriefOrchestrator
{
    /// <returns>Whether the manager was written to.</returns>
    [Function(nameof(ManagerBriefOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, ManagerBriefInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.WorkItems);
        if (!await stage.StepAsync<bool>(nameof(AnnounceManagerBrief), new ManagerBriefStep(input.ProgramId, input.PersonId, input.After)))
        {
            return false;
        }

        var reply = await stage.WaitAsync<ManagerBriefRefused>(input.After);
        return reply.IsSilence
            && await stage.StepAsync<bool>(nameof(SendManagerBrief), new ManagerBriefStep(input.ProgramId, input.PersonId, input.After));
    }
}
