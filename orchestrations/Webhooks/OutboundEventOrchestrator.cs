using MentorFlow.Domain.Webhooks;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Webhooks;

/// <summary>What a decision saved is told to those who subscribed to it: each of them gets a delivery of its own, which waits for nobody else's.</summary>
public static class OutboundEventOrchestrator
{
    /// <returns>How many deliveries came of it.</returns>
    [Function(nameof(OutboundEventOrchestrator))]
    public static Task<int> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, OutboundEventsInput input) =>
        context.CallActivityAsync<int>(nameof(FileOutboundEvents), input, Retries.Stubborn);
}
