using MentorFlow.Functions.Acts;
using MentorFlow.Functions.Api.Facts;
using MentorFlow.Functions.Console.Access;
using MentorFlow.Storage;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Api.Rounds;

public sealed class ApproveRound(IDocumentStore store, CoordinatorActs coordinators)
{
    [Function(nameof(ApproveRound))]
    [Operation("Sends a solved round's proposals out now instead of at the end of its review time.", Answers = typeof(RoundFacts), Refusals = [404, 409])]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"api/programs/{{programId:{Ids.Rule}}}/rounds/{{number:int}}/approve")] HttpRequest request,
        string programId,
        int number,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var verdict = await coordinators.ApproveRoundAsync(client, programId, number, request.Coordinator().Id, cancellation);
        return verdict.Value is { } round
            ? Answer.Ok(await RoundFacts.OfAsync(round, new NameBook(store), cancellation))
            : Answer.Refused(verdict.Refusal!, "round");
    }
}
