using System.ComponentModel;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Rounds;

public sealed class GetRound(RoundReading rounds)
{
    [Function(nameof(GetRound))]
    [Operation(
        "Shows a matching round: proposals with scores and reasons, who waits and why, locks and forbidden pairs, proof, prices and fairness; of a large "
        + "one 500 pairs at a time.",
        Answers = typeof(RoundReviewFacts),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{programId:{Ids.Rule}}}/rounds/{{number:int}}")] HttpRequest request,
        string programId,
        int number,
        [Description("How many pairs, and people who wait, come before those that are shown; 0 by default.")] int? skip,
        [Description("The most pairs to show, 1 to 500; 500 by default.")] int? limit,
        [Description("Shows the price of everybody in a large round, too, from which its proof can be checked.")] bool? proof,
        CancellationToken cancellation) =>
        Answer.OkOrNotFound(
            await rounds.ReadAsync(
                programId,
                number,
                new RoundPart(Math.Max(0, skip ?? 0), Math.Clamp(limit ?? RoundPart.Most, 1, RoundPart.Most), proof == true),
                cancellation),
            "round");
}
