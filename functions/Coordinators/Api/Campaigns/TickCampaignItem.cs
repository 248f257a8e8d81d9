using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Campaigns;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Campaigns;

/// <param name="Done">False takes the tick back.</param>
public sealed record CampaignTick(bool Done);

public sealed class TickCampaignItem(CampaignActs acts, IDocumentStore store, CampaignReading reading)
{
    [Function(nameof(TickCampaignItem))]
    [Operation(
        "Says that an item of a campaign is done, or that it is not; a work item that reminded of it is settled.",
        Body = typeof(CampaignTick),
        Answers = typeof(CampaignItemFacts),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{SaveCampaignItem.Route}/tick")] HttpRequest request,
        string programId,
        string itemId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (tick, refusal) = await JsonBody.ReadAsync<CampaignTick>(request, cancellation);
        if (tick is null)
        {
            return refusal!;
        }

        var ticked = await acts.TickAsync(programId, itemId, tick.Done, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return ticked.Refusal is { } refused
            ? Answer.Refused(refused, "item")
            : Answer.OkOrNotFound(
                await reading.ItemAsync((await store.ReadProgramAsync(programId, cancellation))!, itemId, cancellation), "item");
    }
}
