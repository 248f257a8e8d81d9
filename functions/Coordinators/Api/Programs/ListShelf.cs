using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Programs;

public sealed class ListShelf(IDocumentStore store)
{
    internal const string Route = $"api/programs/{{programId:{Ids.Rule}}}/shelf";

    [Function(nameof(ListShelf))]
    [Operation(
        "Lists the links that all participants of a program see: passed on by one of them, or put there by a coordinator. The newest come first.",
        Answers = typeof(IReadOnlyList<ShelfFacts>),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string programId, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is null
            ? Answer.NotFound("program")
            : Answer.Ok(await store.ShelfAsync(programId, cancellation));
}
