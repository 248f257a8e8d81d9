using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Programs;

public sealed class GetIndicators(IDocumentStore store, IndicatorReading indicators)
{
    [Function(nameof(GetIndicators))]
    [Operation(
        "Shows a program's live figures: people gained, matches, meetings, messages, and the coordinator's load.",
        Answers = typeof(Indicators),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{programId:{Ids.Rule}}}/indicators")]
        HttpRequest request, string programId, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
            ? Answer.Ok(await indicators.ReadAsync(program, cancellation))
            : Answer.NotFound("program");
}
