using MentorFlow.Domain.Webhooks;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Webhooks;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Webhooks;

public sealed class AddWebhook(WebhookActs acts, SubscriptionReading reading)
{
    [Function(nameof(AddWebhook))]
    [Operation(
        "Has a system told of events from now on. The answer has the secret that its messages are signed with; it is shown this once.",
        Body = typeof(WebhookDraft),
        Answers = typeof(NewSubscription),
        Success = 201,
        Refusals = Refusals.OfJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = ListWebhooks.Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (draft, refusal) = await JsonBody.ReadAsync<WebhookDraft>(request, cancellation);
        if (draft is null)
        {
            return refusal!;
        }

        var added = await acts.AddAsync(Guid.NewGuid().ToString("N"), draft, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return added.Value is { } made
            ? Answer.Created(
                request,
                $"/{ListWebhooks.Route}/{made.Subscription.SubscriptionId}",
                new NewSubscription(await reading.ShowAsync(made.Subscription, cancellation), made.Secret))
            : Answer.Refused(added.Refusal!, "webhook");
    }
}
