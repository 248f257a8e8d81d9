using System.ComponentModel;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Campaigns;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Campaigns;

public sealed class TickSponsorCommitment(SponsorActs acts, IDocumentStore store, CampaignReading reading)
{
    [Function(nameof(TickSponsorCommitment))]
    [Operation(
        "Says that a commitment of the sponsor is kept, or that it is not; what is not promised in the program's definition is not there.",
        Body = typeof(CampaignTick),
        Answers = typeof(IReadOnlyList<SponsorFacts>),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{GetCampaign.Route}/sponsor/{{act:{Ids.Rule}}}")] HttpRequest request,
        string programId,
        [Description("OpensLaunch, GivesTestimonial, TakesPart or JoinsRecruitmentEvent.")] string act,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (tick, refusal) = await JsonBody.ReadAsync<CampaignTick>(request, cancellation);
        if (tick is null)
        {
            return refusal!;
        }

        if (!Enum.TryParse<SponsorAct>(act, out var known) || !Enum.IsDefined(known))
        {
            return Answer.NotFound("commitment");
        }

        var ticked = await acts.TickAsync(programId, known, tick.Done, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return ticked.Refusal is { } refused
            ? Answer.Refused(refused, "commitment")
            : Answer.Ok((await reading.ReadAsync(
                (await store.ReadProgramAsync(programId, cancellation))!, Languages.BuiltIn.English, cancellation)).Sponsor);
    }
}
