using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Speed;

public sealed class ListSpeedEvents(IDocumentStore store, TimeProvider clock)
{
    public const string Route = $"api/programs/{{program:{Ids.Rule}}}/speed";

    [Function(nameof(ListSpeedEvents))]
    [Operation(
        "Lists the speed-mentoring events of a program, the latest first.",
        Answers = typeof(IReadOnlyList<SpeedEventFacts>),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        await store.ReadProgramAsync(program, cancellation) is { } known
            ? Answer.Ok(await store.SpeedFactsAsync(known, clock.GetUtcNow(), cancellation))
            : Answer.NotFound("program");
}
