using MentorFlow.Functions.Api.Facts;
using MentorFlow.Rounds;
using MentorFlow.Storage;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Api.Rounds;

public sealed class GetRound(IDocumentStore store)
{
    [Function(nameof(GetRound))]
    [Operation("Shows a matching round: pairs with scores and reasons, and who waits and why.", Answers = typeof(RoundFacts), Refusals = [404])]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{programId:{Ids.Rule}}}/rounds/{{number:int}}")] HttpRequest request, string programId, int number, CancellationToken cancellation) =>
        await store.ReadAsync<Round>(Partition.Program(programId), Round.IdOf(number), cancellation) is { } round
            ? Answer.Ok(await RoundFacts.OfAsync(round, new NameBook(store), cancellation))
            : Answer.NotFound("round");
}
