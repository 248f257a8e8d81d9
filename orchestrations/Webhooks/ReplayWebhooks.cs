namespace MentorFlow.Orchestrations.Webhooks;

/// <summary>Sets a page of deliveries out to be sent again; one that is on its way stays so.</summary>
public sealed class ReplayWebhooks(WebhookActs acts)
{
    /// <returns>Place behind which the next page begins; null at the end.</returns>
    [Function(nameof(ReplayWebhooks))]
    public Task<string?> RunAsync([ActivityTrigger] WebhookReplay input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        acts.ReplayPageAsync(input, cancellation);
}
