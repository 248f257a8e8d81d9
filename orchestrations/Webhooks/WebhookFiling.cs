using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Webhooks;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Webhooks;

/// <summary>Makes a delivery of each event for each subscription, once, and starts the instance that sends it.</summary>
public sealed class WebhookFiling(Decider decider, WebhookSettings settings)
{
    /// <summary>Events of one batch: each is a document and a signal.</summary>
    private const int AtOnce = 40;

    /// <returns>How many deliveries there are of them.</returns>
    public async Task<int> FileAsync(IReadOnlyList<OutboundEvent> events, CancellationToken cancellation)
    {
        var names = await NamesAsync(events, cancellation);
        var filed = 0;
        foreach (var subscription in await decider.Store.WebhooksAsync(cancellation))
        {
            foreach (var some in events.Where(subscription.Wants).Chunk(AtOnce))
            {
                filed += await FileAsync(
                    subscription,
                    [.. some.Select(told => Of(subscription.SubscriptionId, told, id => names.GetValueOrDefault(id, id)))],
                    cancellation);
            }
        }

        return filed;
    }

    /// <summary>A message without an event, to see that everything works.</summary>
    /// <param name="test">Names it among those of the subscription.</param>
    public async Task<WebhookDelivery> TestAsync(WebhookSubscription subscription, Guid test, CancellationToken cancellation = default)
    {
        var delivery = Of(subscription.SubscriptionId, new OutboundEvent(test.ToString("N"), OutboundEventKind.Test, "", decider.Now), id => id);
        await FileAsync(subscription, [delivery], cancellation);
        return delivery;
    }

    private Task<int> FileAsync(WebhookSubscription subscription, IReadOnlyList<WebhookDelivery> deliveries, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Webhook(subscription.SubscriptionId),
            async token =>
            {
                var isSent = subscription.State is WebhookState.Enabled;
                var (writes, signals) = (new Batch(), new List<Signal>());
                foreach (var delivery in deliveries)
                {
                    if (await decider.Store.FindAsync(Key.Of(delivery), token) is not null)
                    {
                        continue;
                    }

                    writes.Create(isSent ? delivery : delivery with { State = DeliveryState.Held });
                    if (isSent)
                    {
                        signals.Add(WebhookSignals.Send(delivery));
                    }
                }

                return new Decision<int>(deliveries.Count) { Writes = writes, Signals = signals };
            },
            cancellation);

    private WebhookDelivery Of(string subscriptionId, OutboundEvent told, Func<string, string> idOf) => new(
        subscriptionId, told.EventId, told.Kind, told.At, WebhookBody.Of(told, idOf).Write(), settings.Keep, decider.Now);

    private async Task<Dictionary<string, string>> NamesAsync(IReadOnlyList<OutboundEvent> events, CancellationToken cancellation)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var personId in events.SelectMany(told => told.People).Select(person => person.PersonId).Distinct())
        {
            if (await decider.Store.FindAsync(Person.KeyOf(personId), cancellation) is { Value.ExternalId: { } external })
            {
                names[personId] = external;
            }
        }

        return names;
    }
}
