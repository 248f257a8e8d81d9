using MentorFlow.Domain.Skills;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Demand;

public sealed class GetProgramDemand(IDocumentStore store, DemandReading demand)
{
    public const string Route = $"api/programs/{{program:{Ids.Rule}}}/demand";

    [Function(nameof(GetProgramDemand))]
    [Operation(
        "Shows which skills people of a program wish for, how many of the wishes were met, and how that goes by round and month. What fewer than five " +
        "people wish for is withheld.",
        Answers = typeof(DemandFacts),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        await store.ReadProgramAsync(program, cancellation) is null
            ? Answer.NotFound("program")
            : Answer.Ok(await demand.ReadAsync(program, request.Scope(), "en", cancellation));
}
