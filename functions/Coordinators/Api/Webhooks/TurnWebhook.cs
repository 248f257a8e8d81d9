using MentorFlow.Domain.Webhooks;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Webhooks;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Webhooks;

/// <summary>Switches a subscription on and off.</summary>
public sealed class TurnWebhook(WebhookActs acts, SubscriptionReading reading)
{
    [Function("EnableWebhook")]
    [Operation(
        "Switches on one that was switched off, or was paused after days of failure; what was kept meanwhile is sent by a replay.",
        Answers = typeof(SubscriptionFacts),
        Refusals = Refusals.OfAct)]
    public Task<IResult> EnableAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{GetWebhook.Route}/enable")] HttpRequest request,
        string webhook,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) => TurnAsync(request, webhook, WebhookState.Enabled, cancellation);

    [Function("DisableWebhook")]
    [Operation("Switches one off: nothing is sent, and nothing kept for it.", Answers = typeof(SubscriptionFacts), Refusals = Refusals.OfAct)]
    public Task<IResult> DisableAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{GetWebhook.Route}/disable")] HttpRequest request,
        string webhook,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) => TurnAsync(request, webhook, WebhookState.Disabled, cancellation);

    private async Task<IResult> TurnAsync(HttpRequest request, string webhook, WebhookState state, CancellationToken cancellation)
    {
        var turned = await acts.TurnAsync(webhook, state, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return turned.Value is { } subscription
            ? Answer.Ok(await reading.ShowAsync(subscription, cancellation))
            : Answer.Refused(turned.Refusal!, "webhook");
    }
}
