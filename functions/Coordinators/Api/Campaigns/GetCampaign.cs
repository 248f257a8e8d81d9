using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Campaigns;

public sealed class GetCampaign(IDocumentStore store, CampaignReading reading)
{
    public const string Route = $"api/programs/{{programId:{Ids.Rule}}}/campaign";

    [Function(nameof(GetCampaign))]
    [Operation(
        "How people hear of a program: the plan with its texts in every language, each link with the sign-ups that came by it, what the sponsor promised, " +
        "and who signed up with an address that nobody is known by.",
        Answers = typeof(CampaignFacts),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string programId, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
            ? Answer.Ok(await reading.ReadAsync(program, Languages.BuiltIn.English, cancellation))
            : Answer.NotFound("program");
}
