using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Webhooks;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Webhooks;

/// <summary>What starts and wakes the instances of deliveries.</summary>
internal static class WebhookSignals
{
    /// <summary>Has a delivery sent; once for each of its series.</summary>
    public static Signal Send(WebhookDelivery delivery) => Signals.Start(
        nameof(WebhookOrchestrator),
        InstanceIds.Webhook(Uuid5.Of($"webhook|{delivery.SubscriptionId}|{delivery.Place}|{delivery.Series}")),
        new WebhookInput(delivery.SubscriptionId, delivery.Place, delivery.Series));

    /// <param name="isGone">Whether its receiver said that it is there no more.</param>
    public static Signal Outage(WebhookHealth health, bool isGone) => Signals.Start(
        nameof(WebhookOutageOrchestrator),
        InstanceIds.WebhookOutage(health.SubscriptionId, health.Outages),
        new WebhookOutage(health.SubscriptionId, health.Outages, isGone));

    public static Signal Works(WebhookHealth health) => Signals.Raise(InstanceIds.WebhookOutage(health.SubscriptionId, health.Outages), new WebhookWorks());
}
