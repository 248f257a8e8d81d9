using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Rooms;

public sealed record Forgetting(string PersonId, string Provider);

/// <summary>Erases a person's identity at the video provider; an outage there must neither lose the erasure nor hold up what asked for it.</summary>
public static class ForgettingOrchestrator
{
    [Function(nameof(ForgettingOrchestrator))]
    public static Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, Forgetting input) =>
        context.CallActivityAsync<bool>(nameof(ForgetIdentity), input, Retries.Stubborn);
}
