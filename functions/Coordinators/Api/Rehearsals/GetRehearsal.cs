using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Coordinators.Rehearsals;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Rehearsals;

public sealed class GetRehearsal(RehearsalReading reading, IDocumentStore store)
{
    [Function(nameof(GetRehearsal))]
    [Operation(
        "Shows how far the rehearsal of a program is, and what the last one came to.", Answers = typeof(RehearsalFacts), Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = OrderRehearsal.Route)]
        HttpRequest request, string programId, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
            ? Answer.Ok(await reading.ReadAsync(program, request.Scope(), cancellation))
            : Answer.NotFound("program");
}
