using MentorFlow.Domain.Skills;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Demand;

public sealed class GetDemand(DemandReading demand)
{
    [Function(nameof(GetDemand))]
    [Operation(
        "Shows which skills people of all programs wish for, how many of the wishes were met, and how that goes by round and month. What fewer than five " +
        "people wish for is withheld.",
        Answers = typeof(DemandFacts))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/demand")] HttpRequest request, CancellationToken cancellation) =>
        Answer.Ok(await demand.ReadAsync(programId: null, request.Scope(), "en", cancellation));
}
