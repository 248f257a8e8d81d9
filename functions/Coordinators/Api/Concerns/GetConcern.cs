using System.ComponentModel;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Concerns;

public sealed class GetConcern(ConcernCases cases, IDocumentStore store)
{
    internal const string Route = $"{ListConcerns.Route}/{{concern:{Ids.Rule}}}";

    [Function(nameof(GetConcern))]
    [Operation(
        "Reads what somebody confided or asked, with the last messages; for those who answer for it, and not found for everybody else.",
        Answers = typeof(ConcernFacts),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string program,
        string concern,
        [Description("Number of the message whose predecessors are wanted; the last ones by default.")] int? before,
        CancellationToken cancellation) =>
        await store.ReadProgramAsync(program, cancellation) is { } found
            ? Answer.OkOrNotFound(
                await cases.FindAsync(found, concern, ConcernCases.ReaderOf(request), new PersonNames(store), before, cancellation), "concern")
            : Answer.NotFound("program");
}
