using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Results;

public sealed class GetProgramResults(IDocumentStore store, ResultReading reading)
{
    [Function(nameof(GetProgramResults))]
    [Operation(
        "Shows what has come of a program: objectives, how far people came, sessions, answers by role, track and site. Figures of few people are withheld.",
        Answers = typeof(ProgramResults),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{programId:{Ids.Rule}}}/results")]
        HttpRequest request, string programId, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
            ? Answer.Ok(await reading.ReadAsync(program, cancellation))
            : Answer.NotFound("program");
}
