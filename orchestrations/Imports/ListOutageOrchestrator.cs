using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Imports;

/// <param name="Number">Counts them, from 1.</param>
/// <param name="Cause">Of the first night, as a sentence.</param>
public sealed record ListOutage(int Number, string Cause);

/// <summary>
/// The place of nightly lists cannot be looked at: one work item, however many nights it lasts. It closes when the place can be looked at; a
/// coordinator who has put it right need not wait for the night.
/// </summary>
public static class ListOutageOrchestrator
{
    /// <returns>Whether the place was looked at because a coordinator said so.</returns>
    [Function(nameof(ListOutageOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, ListOutage input)
    {
        var stage = await Stage.BeginAsync(context, MentoringProgram.OrganizationQueue, WorkItemPolicy.Default);
        var (reached, resolution) = await stage.AskCoordinatorOrAsync<ListsReached>(
            WorkItemKind.ListUnclear,
            new Subject.OfInstance(stage.InstanceId),
            new Phrase(WorkItemKinds.ListsUnreachable, ("failure", input.Cause)),
            []);
        return reached is null
            && await stage.StepAsync<bool>(nameof(EndListOutage), new ListOutageOver(input.Number, Again: resolution is ResolutionKind.Retry));
    }
}
