using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Pilots;

public sealed class GetPilot(IDocumentStore store, PilotReading reading)
{
    [Function(nameof(GetPilot))]
    [Operation(
        "What a pilot has come to: objectives, how far people came by role and site, sessions, means of answers, effort, what needed a coordinator, what " +
        "people said, the rehearsal beside it, and the decision. Groups under five are withheld. A program that is no pilot has none.",
        Answers = typeof(PilotFacts),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{program:{Ids.Rule}}}/pilot")]
        HttpRequest request, string program, CancellationToken cancellation) =>
        await store.ReadProgramAsync(program, cancellation) is { Pilot: true } known
            ? Answer.Ok(await reading.ReadAsync(known, cancellation))
            : Answer.NotFound("pilot");
}
