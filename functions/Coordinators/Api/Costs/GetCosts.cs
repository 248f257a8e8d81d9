using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Costs;

public sealed class GetCosts(IDocumentStore store, CostReading reading)
{
    [Function(nameof(GetCosts))]
    [Operation(
        "Shows what a program has cost by month: counted units, prices and sums, its part of what belongs to no program, and what its rehearsal foresaw. "
        + "List prices, without free grants; on one machine, what Azure would ask.",
        Answers = typeof(ProgramCostFacts),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{programId:{Ids.Rule}}}/costs")] HttpRequest request,
        string programId,
        CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is not null
            ? Answer.Ok(await reading.ReadAsync(programId, cancellation))
            : Answer.NotFound("program");
}
