using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Webhooks;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Webhooks;

public sealed class RotateWebhook(WebhookActs acts, SubscriptionReading reading)
{
    [Function(nameof(RotateWebhook))]
    [Operation(
        "Makes another secret, which the answer shows this once; for a day messages are signed with the one before, too.",
        Answers = typeof(NewSubscription),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{GetWebhook.Route}/rotate")] HttpRequest request,
        string webhook,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var rotated = await acts.RotateAsync(webhook, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return rotated.Value is { } made
            ? Answer.Ok(new NewSubscription(await reading.ShowAsync(made.Subscription, cancellation), made.Secret))
            : Answer.Refused(rotated.Refusal!, "webhook");
    }
}
