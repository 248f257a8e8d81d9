using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Campaigns;

public sealed class ListCampaignPeople(IDocumentStore store, CampaignReading reading)
{
    public const string Route = $"{GetCampaign.Route}/people";

    [Function(nameof(ListCampaignPeople))]
    [Operation(
        "Who was asked by name, by whom and with what answer, the newest 200; how many each has asked; and who speaks for the program among colleagues.",
        Answers = typeof(CampaignPeopleFacts),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string programId, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is not null
            ? Answer.Ok(await reading.PeopleAsync(programId, Languages.BuiltIn.English, cancellation))
            : Answer.NotFound("program");
}
