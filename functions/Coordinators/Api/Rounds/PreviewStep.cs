using MentorFlow.Domain.Storage;
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

public sealed class PreviewStep(RoundActs acts, IDocumentStore store)
{
    [Function(nameof(PreviewStep))]
    [Operation(
        "Says what a step of the review would cost and whom, and changes nothing.",
        Body = typeof(StepToPreview),
        Answers = typeof(CostFacts),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"api/programs/{{programId:{Ids.Rule}}}/rounds/{{number:int}}/preview")] HttpRequest request,
        string programId,
        int number,
        CancellationToken cancellation)
    {
        var (body, refusal) = await JsonBody.ReadAsync<StepToPreview>(request, cancellation);
        if (body is null)
        {
            return refusal!;
        }

        var verdict = await acts.PreviewAsync(programId, number, body.Version, new ReviewStep(body.Action, body.Pair, body.Second), cancellation);
        return verdict.Value is { } cost
            ? Answer.Ok(await CostFacts.OfAsync(cost, new PersonNames(store), cancellation))
            : Answer.Refused(verdict.Refusal!, "round");
    }
}
