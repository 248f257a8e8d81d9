using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Fairness;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Fairness;

public sealed class StopFairness(FairnessActs acts)
{
    [Function(nameof(StopFairness))]
    [Operation(
        "Asks nobody for their group any more, and forgets what was told; figures of rounds that are over stay.", Success = 204, Refusals = Refusals.OfAct)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = GetFairness.Route)] HttpRequest request,
        string program,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var stopped = await acts.StopAsync(program, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return stopped.Refusal is { } refused ? Answer.Refused(refused, "question") : TypedResults.NoContent();
    }
}
