using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Programs;

public sealed class ListEvents(IDocumentStore store)
{
    [Function(nameof(ListEvents))]
    [Operation(
        "Lists the events of a program: when and where, and how many came.", Answers = typeof(IReadOnlyList<EventFacts>), Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{programId:{Ids.Rule}}}/events")]
        HttpRequest request, string programId, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
            ? Answer.Ok(await store.EventsAsync(program, cancellation))
            : Answer.NotFound("program");
}
