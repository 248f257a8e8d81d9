using MentorFlow.Domain.Imports;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Imports;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.People;

public sealed class GetImport(IDocumentStore store, ImportActs imports)
{
    [Function(nameof(GetImport))]
    [Operation("Shows how far a list that is taken in in the background has come.", Answers = typeof(ImportProgress), Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/people/imports/{{orderId:{Ids.Rule}}}")]
        HttpRequest request, string orderId, CancellationToken cancellation) =>
        await store.ReadAsync(ImportOrder.KeyOf(orderId), cancellation) is { ProgramId: null } order
            ? Answer.Ok(ImportProgress.Of(order, await imports.TakenAsync(orderId, cancellation)))
            : Answer.NotFound("import");
}
