using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.People;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.People;

public sealed class TakeBackLinks(LinkActs links)
{
    [Function(nameof(TakeBackLinks))]
    [Operation(
        "Takes back every link and every visit of a person up to now; the next mail brings new links.", Success = 204, Refusals = Refusals.OfAct)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"api/people/{{personId:{Ids.Rule}}}/links/take-back")] HttpRequest request,
        string personId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var taken = await links.TakeBackAsync(personId, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return taken.Refusal is null or { Reason: RefusalReason.AlreadyDone } ? TypedResults.NoContent() : Answer.Refused(taken.Refusal, "person");
    }
}
