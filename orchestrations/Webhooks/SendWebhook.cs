namespace MentorFlow.Orchestrations.Webhooks;

/// <param name="Attempt">In its series, from 1.</param>
public sealed record WebhookTry(WebhookInput Delivery, int Attempt);

/// <param name="Next">When it is tried again, UTC; null when it is not.</param>
public sealed record WebhookStep(bool IsTaken, DateTimeOffset? Next = null);

/// <summary>One attempt to hand an event over. A repeat of one that was written down sends nothing; one that was cut before sends the same id again.</summary>
public sealed class SendWebhook(WebhookSending sending)
{
    [Function(nameof(SendWebhook))]
    public Task<WebhookStep> RunAsync([ActivityTrigger] WebhookTry input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        sending.TryAsync(input, cancellation);
}
