using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.WorkItems;

public sealed class GetWorkLoad(IDocumentStore store, WorkLoadReading load)
{
    [Function(nameof(GetWorkLoad))]
    [Operation(
        "Shows what a program takes of its coordinators, week by week: decisions, estimates and measured minutes; never who decided.",
        Answers = typeof(WorkLoadFacts),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{program:{Ids.Rule}}}/work-load")]
        HttpRequest request, string program, CancellationToken cancellation) =>
        await store.ReadProgramAsync(program, cancellation) is { } known
            ? Answer.Ok(await load.ReadAsync(known, cancellation))
            : Answer.NotFound("program");
}
