using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Concerns;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Concerns;

public sealed class PartConcern(KeeperActs acts)
{
    [Function(nameof(PartConcern))]
    [Operation(
        "Ends the mentorship that a concern is about, kindly and without a reason; its members are matched with others. The concern stays open.",
        Success = 204,
        Refusals = Refusals.OfAct)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{GetConcern.Route}/part")] HttpRequest request,
        string program,
        string concern,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        ConcernAnswers.Of(await acts.PartAsync(program, concern, ConcernCases.ReaderOf(request), cancellation));
}
