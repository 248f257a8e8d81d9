using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Rounds;

public sealed class ListRounds(IDocumentStore store, KeptRounds rounds)
{
    [Function(nameof(ListRounds))]
    [Operation(
        "Lists the matching rounds of a program, each with how many pairs it has and how many people wait.",
        Answers = typeof(IReadOnlyList<RoundLine>),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{programId:{Ids.Rule}}}/rounds")]
        HttpRequest request, string programId, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is null
            ? Answer.NotFound("program")
            : Answer.Ok(await rounds.LinesAsync(programId, cancellation));
}
