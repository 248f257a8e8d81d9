using MentorFlow.Domain.Imports;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Imports;

/// <param name="Name">Of the file.</param>
/// <param name="Rows">Good and bad.</param>
/// <param name="Before">How many rows the last one had that was taken in.</param>
public sealed record ListQuestion(string OrderId, string Name, ListDoubt Doubt, int Rows, int Before, int Problems);

/// <summary>A coordinator is asked about a list that came by night.</summary>
public static class ListQuestionOrchestrator
{
    /// <returns>Whether it was taken in because a coordinator said so.</returns>
    [Function(nameof(ListQuestionOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, ListQuestion input)
    {
        var stage = await Stage.BeginAsync(context, MentoringProgram.OrganizationQueue, WorkItemPolicy.Default);
        var cause = input.Doubt switch
        {
            ListDoubt.Unreadable => new Phrase("causes.list-unreadable", ("file", input.Name)),
            ListDoubt.Shrank => new Phrase(WorkItemKinds.ListShrank, ("file", input.Name), ("rows", input.Rows), ("before", input.Before)),
            _ => new Phrase("causes.list-problems", ("file", input.Name), ("problems", input.Problems)),
        };
        var resolution = await stage.AskCoordinatorAsync(WorkItemKind.ListUnclear, new Subject.OfInstance(stage.InstanceId), cause);
        return resolution is ResolutionKind.Approve && await stage.StepAsync<bool>(nameof(TakeQuestionedList), input.OrderId);
    }
}
