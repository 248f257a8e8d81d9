using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Hris;

/// <param name="DeliveryId">Document id of the recorded delivery; what it says about people stays there.</param>
public sealed record HrisInput(string Connection, string DeliveryId);

/// <summary>One delivery of an HR system: each of its events becomes an instance of its own, so that none waits for another.</summary>
public static class HrisOrchestrator
{
    /// <returns>How many events of use it had.</returns>
    [Function(nameof(HrisOrchestrator))]
    public static async Task<int> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, HrisInput input)
    {
        var stage = await Stage.BeginAsync(context, MentoringProgram.OrganizationQueue, WorkItemPolicy.Default);
        var events = await stage.StepAsync<IReadOnlyList<int>>(nameof(ReadDelivery), input);
        await stage.SendAsync([.. events.Select(index => Signals.Start(
            nameof(HrisEventOrchestrator),
            InstanceIds.HrisEvent(input.Connection, input.DeliveryId, index),
            new HrisApplication(input.Connection, input.DeliveryId, index)))]);
        return events.Count;
    }
}
