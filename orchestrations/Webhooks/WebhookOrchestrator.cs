using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Webhooks;

/// <param name="Place">Of the delivery in its log.</param>
/// <param name="Series">Counts how often it was set out to be sent, from 1.</param>
public sealed record WebhookInput(string SubscriptionId, string Place, int Series);

/// <summary>Sends one event to one system: at once, and again at growing distances while it is not taken; then somebody is told.</summary>
public static class WebhookOrchestrator
{
    /// <returns>Whether it was taken.</returns>
    [Function(nameof(WebhookOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, WebhookInput input)
    {
        for (var attempt = 1; ; attempt++)
        {
            var step = await context.CallActivityAsync<WebhookStep>(nameof(SendWebhook), new WebhookTry(input, attempt), Retries.Stubborn);
            if (step.Next is not { } next)
            {
                return step.IsTaken;
            }

            await context.CreateTimer(next.UtcDateTime, CancellationToken.None);
        }
    }
}
