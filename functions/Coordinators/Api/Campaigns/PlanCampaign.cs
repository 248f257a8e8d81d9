using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Campaigns;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Campaigns;

public sealed class PlanCampaign(CampaignActs acts, IDocumentStore store, CampaignReading reading)
{
    [Function(nameof(PlanCampaign))]
    [Operation(
        "Fills an empty plan with what most campaigns do, by the dates of the program. A plan that has items is left as it is.",
        Answers = typeof(CampaignFacts),
        Refusals = Refusals.OfAct)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{GetCampaign.Route}/plan")] HttpRequest request,
        string programId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var planned = await acts.PlanAsync(programId, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return planned.Refusal is { Reason: RefusalReason.Unknown } unknown ? Answer.Refused(unknown, "program")
            : planned.Refusal is { } refused ? Answer.Refused(refused, "plan")
            : Answer.Ok(await reading.ReadAsync((await store.ReadProgramAsync(programId, cancellation))!, Languages.BuiltIn.English, cancellation));
    }
}
