using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Rounds;

public sealed class GetRoundOrder(IDocumentStore store)
{
    [Function(nameof(GetRoundOrder))]
    [Operation(
        "Shows how far a step or a preview of a large round has come in the background, and what came of it; the order named solve is the round's solving.",
        Answers = typeof(RoundOrderFacts),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(
            AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{programId:{Ids.Rule}}}/rounds/{{number:int}}/orders/{{orderId:{Ids.Rule}}}")]
        HttpRequest request, string programId, int number, string orderId, CancellationToken cancellation) =>
        await store.ReadAsync(RoundOrder.KeyOf(programId, number, orderId), cancellation) is { } order
            ? Answer.Ok(await RoundOrderFacts.OfAsync(order, new PersonNames(store), Languages.BuiltIn.English, cancellation))
            : Answer.NotFound("order");

    /// <summary>Answers that it is worked on, and where to look for how far it has come.</summary>
    internal static async Task<IResult> AcceptedAsync(
        HttpRequest request, RoundOrder order, IDocumentStore store, CancellationToken cancellation)
    {
        request.HttpContext.Response.Headers.Location = $"/api/programs/{order.ProgramId}/rounds/{order.Number}/orders/{order.OrderId}";
        return Answer.Accepted(await RoundOrderFacts.OfAsync(order, new PersonNames(store), Languages.BuiltIn.English, cancellation));
    }
}
