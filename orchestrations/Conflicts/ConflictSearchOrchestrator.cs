using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Conflicts;

/// <summary>Something changed around people, by a correction, an import or their own word: those who are together are looked at again (R38).</summary>
public static class ConflictSearchOrchestrator
{
    /// <returns>How many pairs and proposals are in a conflict.</returns>
    [Function(nameof(ConflictSearchOrchestrator))]
    public static async Task<int> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, ConflictSearch input)
    {
        var stage = await Stage.BeginAsync(context, MentoringProgram.OrganizationQueue, WorkItemPolicy.Default);
        return await stage.StepAsync<int>(nameof(FindConflicts), input);
    }
}
