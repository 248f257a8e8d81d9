using MentorFlow.Domain.Webhooks;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Webhooks;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Webhooks;

public sealed class ChangeWebhook(WebhookActs acts, SubscriptionReading reading)
{
    [Function(nameof(ChangeWebhook))]
    [Operation(
        "Changes where events go, which, and of which programs; its secret stays.",
        Body = typeof(WebhookDraft),
        Answers = typeof(SubscriptionFacts),
        Refusals = Refusals.Unknown | Refusals.OfJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = GetWebhook.Route)] HttpRequest request,
        string webhook,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (draft, refusal) = await JsonBody.ReadAsync<WebhookDraft>(request, cancellation);
        if (draft is null)
        {
            return refusal!;
        }

        var changed = await acts.ChangeAsync(webhook, draft, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return changed.Value is { } subscription
            ? Answer.Ok(await reading.ShowAsync(subscription, cancellation))
            : Answer.Refused(changed.Refusal!, "webhook");
    }
}
