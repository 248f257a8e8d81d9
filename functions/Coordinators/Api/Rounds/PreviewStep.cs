using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Matching;
using MentorFlow.Matching.Review;
using MentorFlow.Orchestrations.Rounds;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Rounds;

/// <param name="Version">Of the round as it was read.</param>
/// <param name="Pair">What the step is about; the first pair of a swap, nothing for solving again.</param>
/// <param name="Second">The other pair of a swap.</param>
public sealed record StepToPreview(int Version, ReviewAction Action, PairOfIds? Pair, PairOfIds? Second);

public sealed class PreviewStep(RoundActs acts, RoundOrderActs orders, IDocumentStore store)
{
    [Function(nameof(PreviewStep))]
    [Operation(
        "Says what a step of the review would cost and whom, and changes nothing. In a large round it is worked out in the background (202, with where to "
        + "look for progress as Location).",
        Body = typeof(StepToPreview),
        Answers = typeof(CostFacts),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"api/programs/{{programId:{Ids.Rule}}}/rounds/{{number:int}}/preview")] HttpRequest request,
        string programId,
        int number,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (body, refusal) = await JsonBody.ReadAsync<StepToPreview>(request, cancellation);
        if (body is null)
        {
            return refusal!;
        }

        var step = new ReviewStep(body.Action, body.Pair, body.Second);
        if (await orders.IsLargeAsync(programId, number, cancellation))
        {
            var ordered = await orders.OrderAsync(
                programId, number, RoundOrderKind.Preview, body.Version, step, request.Coordinator().Id, cancellation);
            return ordered.Value is { } order
                ? await GetRoundOrder.AcceptedAsync(request, order, store, cancellation)
                : Answer.Refused(ordered.Refusal!, "round");
        }

        var verdict = await acts.PreviewAsync(programId, number, body.Version, step, cancellation);
        return verdict.Value is { } cost
            ? Answer.Ok(await CostFacts.OfAsync(cost, new PersonNames(store), cancellation))
            : Answer.Refused(verdict.Refusal!, "round");
    }
}
