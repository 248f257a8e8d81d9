using MentorFlow.Domain.Webhooks;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>A system that is told of events; its secret is shown to nobody again.</summary>
/// <param name="Events">By name.</param>
/// <param name="Programs">Ids; empty for all.</param>
/// <param name="ChangedAt">Since when it is in its state.</param>
/// <param name="SecretSince">When its secret was made.</param>
/// <param name="OldSecretUntil">Until when the one before signs beside it; null when it does not.</param>
/// <param name="FailingSince">When the first event came about that it did not take; null while it works.</param>
public sealed record SubscriptionFacts(
    string SubscriptionId,
    Uri Address,
    IReadOnlyList<string> Events,
    IReadOnlyList<string> Programs,
    WebhookState State,
    DateTimeOffset CreatedAt,
    DateTimeOffset ChangedAt,
    DateTimeOffset SecretSince,
    DateTimeOffset? OldSecretUntil,
    DateTimeOffset? FailingSince)
{
    /// <param name="health">Null where nothing ever failed.</param>
    public static SubscriptionFacts Of(WebhookSubscription subscription, WebhookHealth? health, DateTimeOffset now) => new(
        subscription.SubscriptionId,
        subscription.Address,
        [.. subscription.Events.Select(kind => kind.Name())],
        subscription.Programs,
        subscription.State,
        subscription.CreatedAt,
        subscription.ChangedAt,
        subscription.Secrets[0].IssuedAt,
        subscription.Secrets.Skip(1).Where(secret => secret.Signs(now)).Select(secret => secret.Until).FirstOrDefault(),
        health?.FailingSince);
}

/// <summary>A subscription with its secret, which is shown this once.</summary>
/// <param name="Secret">"whsec_" and base64.</param>
public sealed record NewSubscription(SubscriptionFacts Subscription, string Secret);

/// <summary>An event on its way to a system, and what became of it.</summary>
/// <param name="Place">Names it among those of its subscription, and is where a list goes on.</param>
/// <param name="EventId">As in the header webhook-id.</param>
/// <param name="Body">As it is sent.</param>
/// <param name="NextAt">When it is tried again; null when it is not.</param>
/// <param name="Attempts">The latest, the oldest of them first.</param>
public sealed record DeliveryFacts(
    string Place,
    string EventId,
    string Event,
    DateTimeOffset At,
    DeliveryState State,
    string Body,
    DateTimeOffset? NextAt,
    IReadOnlyList<WebhookAttempt> Attempts)
{
    public static DeliveryFacts Of(WebhookDelivery delivery) => new(
        delivery.Place, delivery.EventId, delivery.Kind.Name(), delivery.At, delivery.State, delivery.Body, delivery.NextAt, delivery.Attempts ?? []);
}
