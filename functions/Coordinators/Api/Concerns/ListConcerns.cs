using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Concerns;

public sealed class ListConcerns(ConcernCases cases, IDocumentStore store)
{
    internal const string Route = $"api/programs/{{program:{Ids.Rule}}}/concerns";

    [Function(nameof(ListConcerns))]
    [Operation(
        "Lists what people confided or asked, without names and words: the open ones, and those closed in the last 30 days.",
        Answers = typeof(IReadOnlyList<ConcernLine>),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        await store.ReadProgramAsync(program, cancellation) is { } found
            ? Answer.Ok(await cases.ListAsync(found, ConcernCases.ReaderOf(request), cancellation))
            : Answer.NotFound("program");
}
