using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Webhooks;

/// <summary>Whether a subscription works: one outage is open at a time, however many messages it meets.</summary>
/// <param name="Outages">How many there were; the last one may be open.</param>
/// <param name="FailingSince">Since when the open one lasts, UTC; null while none is.</param>
public sealed record WebhookHealth(string SubscriptionId, int Outages = 0, DateTimeOffset? FailingSince = null) : IDocument
{
    public static string Type => "webhook-health";

    public Partition Partition => Partition.Webhook(SubscriptionId);

    public string Id => KeyOf(SubscriptionId).Id;

    public static Key<WebhookHealth> KeyOf(string subscriptionId) => new(Partition.Webhook(subscriptionId), "webhook-health");

    /// <param name="since">When the event came about that could not be delivered, UTC.</param>
    public WebhookHealth Failing(DateTimeOffset since) => FailingSince is not null ? this : this with { Outages = Outages + 1, FailingSince = since };

    public WebhookHealth Working() => this with { FailingSince = null };
}
