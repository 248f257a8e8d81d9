using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Rounds;

public sealed class GetRound(RoundReading rounds)
{
    [Function(nameof(GetRound))]
    [Operation(
        "Shows a matching round: proposals with scores and reasons, who waits and why, locks and forbidden pairs, proof, prices and fairness.",
        Answers = typeof(RoundReviewFacts),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{programId:{Ids.Rule}}}/rounds/{{number:int}}")]
        HttpRequest request, string programId, int number, CancellationToken cancellation) =>
        Answer.OkOrNotFound(await rounds.ReadAsync(programId, number, cancellation), "round");
}
