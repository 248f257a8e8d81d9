using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Programs;

/// <summary>
/// For people whose mentorship has ended where the calendar has no round left (R94): a coordinator starts a small one for all who are in the pool, or does
/// not.
/// </summary>
public static class RematchOrchestrator
{
    /// <returns>Whether a round was started for them.</returns>
    [Function(nameof(RematchOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, RematchInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.WorkItems);
        var resolution = await stage.AskCoordinatorAsync(
            WorkItemKind.RematchWanted, new Subject.OfMentorship(input.MentorshipId), new Phrase("causes.rematch-wanted"), input.PersonIds);
        return resolution is ResolutionKind.Replace
            && await stage.StepAsync<bool>(nameof(StartExtraRound), new ExtraRoundStart(input.ProgramId, input.Question));
    }
}
