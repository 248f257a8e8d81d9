using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Webhooks;

namespace MentorFlow.Orchestrations.Webhooks;

/// <summary>Reads the subscriptions of the organization; there are a few.</summary>
public static class WebhookReading
{
    public static async Task<IReadOnlyList<WebhookSubscription>> WebhooksAsync(this IDocumentStore store, CancellationToken cancellation = default) =>
        await store.QueryAsync<WebhookSubscription>(Partition.Organization, cancellation: cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);
}
