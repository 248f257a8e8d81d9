using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Privacy;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Privacy;

public sealed class HoldSomebody(PrivacyCases cases, ErasureActs acts)
{
    private const string Route = $"api/people/{{personId:{Ids.Rule}}}/legal-hold";

    [Function("SetLegalHold")]
    [Operation(
        "Keeps everything that is stored about a person, because a law or a dispute asks for it: while it stands nothing of theirs is erased.",
        Body = typeof(HoldReasoning),
        Answers = typeof(LegalHoldFacts),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> HoldAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Route)] HttpRequest request,
        string personId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (order, refusal) = await JsonBody.ReadAsync<HoldReasoning>(request, cancellation);
        return order is null
            ? refusal!
            : Answer.Of(
                await cases.HoldAsync(personId, order.Reason, Actors.Coordinator(request.Coordinator().Id), cancellation),
                "person",
                hold => Answer.Ok(LegalHoldFacts.Of(hold)));
    }

    [Function("LiftLegalHold")]
    [Operation("Lifts the hold on what is stored about a person; an erasure that waited for that goes on.", Success = 204, Refusals = Refusals.OfAct)]
    public async Task<IResult> LiftAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Route)] HttpRequest request,
        string personId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var lifted = await acts.LiftAsync(personId, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return lifted.Refusal is null or { Reason: RefusalReason.AlreadyDone } ? TypedResults.NoContent() : Answer.Refused(lifted.Refusal, "person");
    }
}

/// <param name="Reason">Why, 1 to 500 characters; the person can read it.</param>
public sealed record HoldReasoning(string Reason);
