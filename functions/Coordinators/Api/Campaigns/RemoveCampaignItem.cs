using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Campaigns;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Campaigns;

public sealed class RemoveCampaignItem(CampaignActs acts)
{
    [Function(nameof(RemoveCampaignItem))]
    [Operation("Takes an item out of the plan of a campaign.", Success = 204, Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = SaveCampaignItem.Route)] HttpRequest request,
        string programId,
        string itemId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var removed = await acts.RemoveAsync(programId, itemId, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return removed.Refusal is { } refused ? Answer.Refused(refused, "item") : TypedResults.NoContent();
    }
}
