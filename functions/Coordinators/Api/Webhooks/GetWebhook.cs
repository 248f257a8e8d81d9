using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Webhooks;

public sealed class GetWebhook(SubscriptionReading reading)
{
    public const string Route = $"{ListWebhooks.Route}/{{webhook:{Ids.Rule}}}";

    [Function(nameof(GetWebhook))]
    [Operation("A system that is told of events, and how it stands; never its secret.", Answers = typeof(SubscriptionFacts), Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string webhook, CancellationToken cancellation) =>
        Answer.OkOrNotFound(await reading.FindAsync(webhook, cancellation), "webhook");
}
