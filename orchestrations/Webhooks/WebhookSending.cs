using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Webhooks;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Webhooks;

/// <summary>Makes the attempts of a delivery, writes each down, and sees what they say of the subscription as a whole.</summary>
public sealed class WebhookSending(Decider decider, IWebhookSender sender, WebhookSecretBox secrets, WebhookHealthActs health)
{
    public async Task<WebhookStep> TryAsync(WebhookTry input, CancellationToken cancellation)
    {
        var (subscriptionId, place, series) = (input.Delivery.SubscriptionId, input.Delivery.Place, input.Delivery.Series);

        // Neither is there where the subscription was deleted, or the log has passed its time.
        if (await decider.Store.FindAsync(WebhookSubscription.KeyOf(subscriptionId), cancellation) is not { Value: var subscription }
            || await decider.Store.FindAsync(WebhookDelivery.KeyOf(subscriptionId, place), cancellation) is not { } stored
            || stored.Value.Series != series)
        {
            return new WebhookStep(IsTaken: false);
        }

        if (stored.Value.AttemptOf(input.Attempt) is { } made)
        {
            return await AfterAsync(stored.Value, made, cancellation);
        }

        if (stored.Value.State is not DeliveryState.Waiting)
        {
            return new WebhookStep(stored.Value.State is DeliveryState.Delivered);
        }

        if (subscription.State is not WebhookState.Enabled)
        {
            await WriteAsync(stored, stored.Value with { State = DeliveryState.Held, NextAt = null, ChangedAt = decider.Now }, cancellation);
            return new WebhookStep(IsTaken: false);
        }

        var attempt = await SendAsync(subscription, stored.Value, input.Attempt, cancellation);
        var next = attempt.IsTaken || attempt.IsGone ? null : WebhookRetries.Next(input.Attempt, attempt.At);
        var state = attempt.IsTaken ? DeliveryState.Delivered : next is null ? DeliveryState.Failed : DeliveryState.Waiting;
        var after = stored.Value.With(attempt, state, next);
        await WriteAsync(stored, after, cancellation);
        return await AfterAsync(after, attempt, cancellation);
    }

    private async Task<WebhookStep> AfterAsync(WebhookDelivery delivery, WebhookAttempt attempt, CancellationToken cancellation)
    {
        if (attempt.IsTaken)
        {
            await health.WorksAsync(delivery.SubscriptionId, cancellation);
        }
        else if (attempt.IsGone)
        {
            await health.GoneAsync(delivery, cancellation);
        }
        else if (delivery.State is DeliveryState.Failed)
        {
            await health.FailedAsync(delivery, cancellation);
        }

        return new WebhookStep(attempt.IsTaken, delivery.State is DeliveryState.Waiting ? delivery.NextAt : null);
    }

    private async Task<WebhookAttempt> SendAsync(WebhookSubscription subscription, WebhookDelivery delivery, int number, CancellationToken cancellation)
    {
        var now = decider.Now;
        var keys = subscription.Secrets
            .Where(secret => secret.Signs(now))
            .Select(secret => secrets.Open(subscription.SubscriptionId, secret.Sealed))
            .OfType<byte[]>()
            .ToList();
        var answer = keys.Count == 0
            ? new WebhookAnswer(null, WebhookFailure.SecretUnreadable)
            : await sender.SendAsync(
                new WebhookMessage(
                    subscription.Address, delivery.EventId, now, delivery.Body, WebhookSignature.Of(delivery.EventId, now, delivery.Body, keys)),
                cancellation);
        return new WebhookAttempt(delivery.Series, number, decider.Now, answer.Status, answer.Failure, answer.Text);
    }

    private Task WriteAsync(Stored<WebhookDelivery> stored, WebhookDelivery after, CancellationToken cancellation) =>
        decider.WriteAsync(new Batch().Replace(stored, after), cancellation);
}
