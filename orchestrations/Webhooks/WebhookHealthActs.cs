using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Webhooks;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Webhooks;

/// <summary>What is known of a subscription as a whole: that it fails, that it works again, that nobody is there any more. Safe to repeat.</summary>
public sealed class WebhookHealthActs(Decider decider, WebhookActs acts)
{
    /// <summary>A message could not be delivered in all its time; the first begins an outage, and somebody is asked once.</summary>
    public Task<bool> FailedAsync(WebhookDelivery failed, CancellationToken cancellation = default) => BeginAsync(failed, isGone: false, cancellation);

    /// <summary>The receiver said that it is there no more: nothing is sent to it until somebody switches it on again.</summary>
    public async Task<bool> GoneAsync(WebhookDelivery failed, CancellationToken cancellation = default)
    {
        await acts.TurnAsync(failed.SubscriptionId, WebhookState.Gone, Actors.System, cancellation);
        return await BeginAsync(failed, isGone: true, cancellation);
    }

    /// <summary>A message was taken: an outage is over.</summary>
    /// <returns>Whether one was open.</returns>
    public async Task<bool> WorksAsync(string subscriptionId, CancellationToken cancellation = default) =>
        await decider.Store.FindAsync(WebhookHealth.KeyOf(subscriptionId), cancellation) is { Value.FailingSince: not null }
        && await EndAsync(subscriptionId, number: null, cancellation);

    /// <summary>Ends an outage.</summary>
    /// <param name="number">The one that was decided about; null for one that a message ended, which its instance has to hear of.</param>
    /// <returns>Whether it was open.</returns>
    public Task<bool> EndAsync(string subscriptionId, int? number, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Webhook(subscriptionId),
            async token => await decider.Store.FindAsync(WebhookHealth.KeyOf(subscriptionId), token) is { Value.FailingSince: not null } stored
                && (number is null || number == stored.Value.Outages)
                ? new Decision<bool>(true)
                {
                    Writes = new Batch().Replace(stored, stored.Value.Working()),
                    Notes = [Note(DecisionName.WebhookWorks, stored.Value)],
                    Signals = number is null ? [WebhookSignals.Works(stored.Value)] : [],
                }
                : new Decision<bool>(false),
            cancellation);

    private Task<bool> BeginAsync(WebhookDelivery failed, bool isGone, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Webhook(failed.SubscriptionId),
            async token =>
            {
                var stored = await decider.Store.FindAsync(WebhookHealth.KeyOf(failed.SubscriptionId), token);
                var before = stored?.Value ?? new WebhookHealth(failed.SubscriptionId);
                var after = before.Failing(failed.At);
                return after == before
                    ? new Decision<bool>(false)
                    : new Decision<bool>(true)
                    {
                        Writes = stored is null ? new Batch().Create(after) : new Batch().Replace(stored, after),
                        Notes = [Note(DecisionName.WebhookFailing, after)],
                        Signals = [WebhookSignals.Outage(after, isGone)],
                    };
            },
            cancellation);

    private static LedgerNote Note(DecisionName name, WebhookHealth health) =>
        new(Actors.System, name, $"webhook:{health.SubscriptionId}", $"outage {health.Outages}", health);
}
