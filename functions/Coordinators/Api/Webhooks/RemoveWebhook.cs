using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Webhooks;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Webhooks;

public sealed class RemoveWebhook(WebhookActs acts)
{
    [Function(nameof(RemoveWebhook))]
    [Operation("Tells a system of nothing any more, and forgets its secret; its log goes when its time is over.", Success = 204)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = GetWebhook.Route)] HttpRequest request,
        string webhook,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        await acts.RemoveAsync(webhook, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return TypedResults.NoContent();
    }
}
