using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Webhooks;
using MentorFlow.Orchestrations.Webhooks;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>The systems that are told of events, and the log of each, the newest first.</summary>
public sealed class SubscriptionReading(IDocumentStore store, TimeProvider clock)
{
    public async Task<IReadOnlyList<SubscriptionFacts>> AllAsync(CancellationToken cancellation)
    {
        var facts = new List<SubscriptionFacts>();
        foreach (var subscription in (await store.WebhooksAsync(cancellation)).OrderBy(one => one.CreatedAt))
        {
            facts.Add(await ShowAsync(subscription, cancellation));
        }

        return facts;
    }

    /// <returns>Null where there is none of that id.</returns>
    public async Task<SubscriptionFacts?> FindAsync(string subscriptionId, CancellationToken cancellation) =>
        await store.ReadAsync(WebhookSubscription.KeyOf(subscriptionId), cancellation) is { } subscription
            ? await ShowAsync(subscription, cancellation)
            : null;

    public async Task<SubscriptionFacts> ShowAsync(WebhookSubscription subscription, CancellationToken cancellation) => SubscriptionFacts.Of(
        subscription, await store.ReadAsync(WebhookHealth.KeyOf(subscription.SubscriptionId), cancellation), clock.GetUtcNow());

    /// <param name="state">Null for all.</param>
    /// <param name="before">Place from which a list goes on at what is older; null at the newest.</param>
    public async Task<PageOfItems<DeliveryFacts>> DeliveriesAsync(
        string subscriptionId, DeliveryState? state, string? before, int most, CancellationToken cancellation)
    {
        var query = new DocumentQuery<WebhookDelivery>(
            Limit: most + 1,
            Descending: true,
            After: before is null ? null : WebhookDelivery.KeyOf(subscriptionId, before).Id);
        var found = await store
            .QueryAsync(Partition.Webhook(subscriptionId), state is { } only ? query.Where(one => one.State, only) : query, cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);
        return new PageOfItems<DeliveryFacts>([.. found.Take(most).Select(DeliveryFacts.Of)], found.Count > most ? found[most - 1].Place : null);
    }
}
