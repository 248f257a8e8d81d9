using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Webhooks;

/// <summary>A subscription has failed for days: what happens from now on is kept, and not sent.</summary>
public sealed class PauseWebhook(WebhookActs acts)
{
    /// <returns>Whether it was on.</returns>
    [Function(nameof(PauseWebhook))]
    public async Task<bool> RunAsync([ActivityTrigger] WebhookOutage input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        (await acts.PauseAsync(input.SubscriptionId, Actors.System, cancellation)).Value is not null;
}
