using MentorFlow.Domain.People;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Privacy;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Privacy;

public sealed class EraseSomebody(ErasureOrders orders, ErasureActs acts)
{
    private const string Route = $"api/people/{{personId:{Ids.Rule}}}/erasure";

    [Function("StartErasure")]
    [Operation(
        "Starts the erasure of a person. They are told by mail, and it can be called off for three days; what it waits for is said in the list of requests.",
        Body = typeof(ErasureReasoning),
        Answers = typeof(PrivacyRequestFacts),
        Success = 202,
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> EraseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string personId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (order, refusal) = await JsonBody.ReadAsync<ErasureReasoning>(request, cancellation);
        if (order is null)
        {
            return refusal!;
        }

        var coordinator = request.Coordinator();
        var writer = new NoteWriter(Actors.Coordinator(coordinator.Id), coordinator.Name);
        return Answer.Of(
            await orders.EraseAsync(personId, order.Reason, "reason", writer, request.Texts(), cancellation),
            "person",
            asked => Answer.Accepted(PrivacyRequestFacts.Of(personId, name: null, asked, hold: null, asked.AskedAt)));
    }

    [Function("CallErasureOffForSomebody")]
    [Operation("Calls the erasure of a person off, as long as it does not run.", Success = 204, Refusals = Refusals.OfAct)]
    public async Task<IResult> CallOffAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Route)] HttpRequest request,
        string personId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var stopped = await acts.CallOffAsync(personId, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return stopped.Refusal is null or { Reason: RefusalReason.AlreadyDone } ? TypedResults.NoContent() : Answer.Refused(stopped.Refusal, "erasure");
    }
}

/// <param name="Reason">Why, 1 to 500 characters; kept as a note on the person, which goes with all else.</param>
public sealed record ErasureReasoning(string Reason);
