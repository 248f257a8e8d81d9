using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Enrollments;

/// <summary>A place is free in a program that was full, or there are more places: those who waited longest are invited.</summary>
public static class WaitingListOrchestrator
{
    /// <returns>Whether everybody was let in for whom there is a place.</returns>
    [Function(nameof(WaitingListOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, WaitingListInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.WorkItems);
        var isDone = await stage.StepAsync<bool>(nameof(InviteNext), new NextInLine(input.ProgramId));
        return isDone || stage.BeginAgain(input, false);
    }
}
