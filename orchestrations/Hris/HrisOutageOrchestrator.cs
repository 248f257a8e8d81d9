using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Hris;

/// <param name="Number">Counts those of the connection, from 1.</param>
/// <param name="Cause">Of the first event that could not be taken in.</param>
public sealed record HrisOutage(string Connection, int Number, string Cause);

/// <summary>
/// A connection fails: one work item, however many events cannot be taken in. It closes when the connection works again; then, or when a coordinator
/// says so, all that failed is taken in again.
/// </summary>
public static class HrisOutageOrchestrator
{
    /// <returns>Whether what had failed was taken in again.</returns>
    [Function(nameof(HrisOutageOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, HrisOutage input)
    {
        var stage = await Stage.BeginAsync(context, MentoringProgram.OrganizationQueue, WorkItemPolicy.Default);
        var (works, resolution) = await stage.AskCoordinatorOrAsync<ConnectionWorks>(
            WorkItemKind.ConnectionFailed,
            new Subject.OfInstance(stage.InstanceId),
            new Phrase("causes.connection-failed", ("connection", input.Connection), ("failure", input.Cause)),
            []);
        var again = works is not null || resolution is ResolutionKind.Retry;
        await stage.StepAsync<bool>(nameof(EndHrisOutage), new HrisOutageOver(input.Connection, input.Number, again));
        return again;
    }
}
