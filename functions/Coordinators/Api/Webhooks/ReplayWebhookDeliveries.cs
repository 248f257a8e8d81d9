using MentorFlow.Domain.Webhooks;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Webhooks;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Webhooks;

/// <param name="Since">All that came about then or later is sent once more; null for what failed or was kept.</param>
public sealed record WebhookReplayOrder(DateTimeOffset? Since = null);

/// <summary>Sends events once more, each with the id that it had: a receiver that knows it changes nothing.</summary>
public sealed class ReplayWebhookDeliveries(WebhookActs acts, SubscriptionReading reading, TimeProvider clock)
{
    [Function(nameof(ReplayWebhookDeliveries))]
    [Operation(
        "Sends once more all events since a moment, or those that failed or were kept; the answer comes before it is done.",
        Body = typeof(WebhookReplayOrder),
        Answers = typeof(WebhookReplayOrder),
        Success = 202,
        Refusals = Refusals.Unknown | Refusals.OfJson)]
    public async Task<IResult> AllAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{GetWebhook.Route}/replay")] HttpRequest request,
        string webhook,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        if (await reading.FindAsync(webhook, cancellation) is null)
        {
            return Answer.NotFound("webhook");
        }

        var (order, refusal) = await JsonBody.ReadAsync<WebhookReplayOrder>(request, cancellation);
        if (order is null)
        {
            return refusal!;
        }

        if (order.Since > clock.GetUtcNow())
        {
            return Answer.Invalid(new FieldError("since", "rules.not-ahead"));
        }

        await acts.ReplayAsync(webhook, order.Since?.ToUniversalTime(), Actors.Coordinator(request.Coordinator().Id), cancellation);
        return Answer.Accepted(order);
    }

    [Function("ReplayWebhookDelivery")]
    [Operation("Sends one event once more, unless it is on its way.", Answers = typeof(DeliveryFacts), Success = 202, Refusals = Refusals.OfAct)]
    public async Task<IResult> OneAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{ListWebhookDeliveries.Route}/{{place:{Ids.Rule}}}/replay")] HttpRequest request,
        string webhook,
        string place,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        WebhookDelivery.IsPlace(place) && await reading.FindAsync(webhook, cancellation) is not null
            ? Answer.Of(
                await acts.ReplayOneAsync(webhook, place, Actors.Coordinator(request.Coordinator().Id), cancellation),
                "delivery",
                again => Answer.Accepted(DeliveryFacts.Of(again)))
            : Answer.NotFound("delivery");
}
