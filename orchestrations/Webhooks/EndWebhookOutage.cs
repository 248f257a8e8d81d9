using MentorFlow.Domain.Webhooks;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Webhooks;

/// <param name="Again">Whether what failed or was kept is sent again, and the subscription is on; else all stays as it is.</param>
public sealed record WebhookOutageOver(string SubscriptionId, int Number, bool Again);

/// <summary>An outage is over, or was decided about.</summary>
public sealed class EndWebhookOutage(WebhookHealthActs health, WebhookActs acts)
{
    /// <returns>Whether it had not ended by itself.</returns>
    [Function(nameof(EndWebhookOutage))]
    public async Task<bool> RunAsync([ActivityTrigger] WebhookOutageOver input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var decided = await health.EndAsync(input.SubscriptionId, input.Number, cancellation);
        if (input.Again
            && (await acts.TurnAsync(input.SubscriptionId, WebhookState.Enabled, Actors.System, cancellation)).Refusal is not { Reason: RefusalReason.Unknown })
        {
            await acts.ReplayAsync(input.SubscriptionId, since: null, Actors.System, cancellation);
        }

        return decided;
    }
}
