using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Programs;

public sealed class ListObjectives(IDocumentStore store, IndicatorReading indicators, ObjectiveReading objectives)
{
    [Function(nameof(ListObjectives))]
    [Operation(
        "Lists a program's objectives with target, date and present value: of what they are tied to, a figure or a question of a survey.",
        Answers = typeof(IReadOnlyList<ObjectiveStanding>),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{programId:{Ids.Rule}}}/objectives")]
        HttpRequest request, string programId, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
            ? Answer.Ok(await objectives.ReadAsync(program, await indicators.ReadFiguresAsync(program, cancellation), cancellation))
            : Answer.NotFound("program");
}
