using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Webhooks;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Webhooks;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Webhooks;

public sealed class TestWebhook(WebhookFiling filing, IDocumentStore store)
{
    [Function(nameof(TestWebhook))]
    [Operation(
        "Sends a message of the type webhook.test; its delivery says what came of it. One that is switched off is sent none.",
        Answers = typeof(DeliveryFacts),
        Success = 202,
        Refusals = Refusals.OfAct)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{GetWebhook.Route}/test")] HttpRequest request,
        string webhook,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        await store.ReadAsync(WebhookSubscription.KeyOf(webhook), cancellation) switch
        {
            null => Answer.NotFound("webhook"),
            { State: not WebhookState.Enabled } => Answer.Refused(new Refusal(RefusalReason.WrongStage, []), "webhook"),
            var subscription => Answer.Accepted(DeliveryFacts.Of(await filing.TestAsync(subscription, Guid.NewGuid(), cancellation))),
        };
}
