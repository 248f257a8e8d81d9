using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Webhooks;

public sealed class ListWebhooks(SubscriptionReading reading)
{
    public const string Route = "api/webhooks";

    [Function(nameof(ListWebhooks))]
    [Operation("Lists the systems that are told of events, and how each stands.", Answers = typeof(IReadOnlyList<SubscriptionFacts>))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        Answer.Ok(await reading.AllAsync(cancellation));
}
