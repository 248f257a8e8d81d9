using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Campaigns;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Campaigns;

public sealed class SaveCampaignItem(CampaignActs acts, IDocumentStore store, CampaignReading reading)
{
    public const string Route = $"{GetCampaign.Route}/items/{{itemId:{Ids.Rule}}}";

    [Function(nameof(SaveCampaignItem))]
    [Operation(
        "Adds an item to the plan of a campaign under an id of the caller's, or changes the one that is there: means, day, audience, owner, and words in " +
        "place of the ready text, by language.",
        Body = typeof(CampaignItemDraft),
        Answers = typeof(CampaignItemFacts),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Route)] HttpRequest request,
        string programId,
        string itemId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (draft, refusal) = await JsonBody.ReadAsync<CampaignItemDraft>(request, cancellation);
        if (draft is null)
        {
            return refusal!;
        }

        var saved = await acts.SaveAsync(programId, itemId, draft, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return saved.Refusal is { Reason: RefusalReason.Unknown } unknown ? Answer.Refused(unknown, "program")
            : saved.Refusal is { Reason: not RefusalReason.AlreadyDone } refused ? Answer.Refused(refused, "item")
            : Answer.OkOrNotFound(
                await reading.ItemAsync((await store.ReadProgramAsync(programId, cancellation))!, itemId, cancellation), "item");
    }
}
