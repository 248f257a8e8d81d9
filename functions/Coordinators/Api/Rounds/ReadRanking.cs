using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Rounds;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Rounds;

/// <summary>How far people are who say whom they would rather have before a round is solved: counts alone.</summary>
public sealed class ReadRanking(ChoiceReading reading, ChoiceActs choices)
{
    private const string Route = $"api/programs/{{program:{Ids.Rule}}}/rounds/{{number:int}}/ranking";

    [Function("GetRanking")]
    [Operation(
        "Says who is asked before a matching round is solved, until when, and how many have answered; never who said what.",
        Answers = typeof(RankingProgress),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)]
        HttpRequest request, string program, int number, CancellationToken cancellation) =>
        Answer.OkOrNotFound(await reading.ProgressAsync(program, number, cancellation), "ranking");

    [Function("EndRanking")]
    [Operation(
        "Waits for nobody else: the round is solved now, with what was said.",
        Answers = typeof(RankingProgress),
        Refusals = Refusals.OfAct)]
    public async Task<IResult> EndAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/end")] HttpRequest request,
        string program,
        int number,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var ended = await choices.EndAsync(program, number, request.Coordinator().Id, cancellation);
        return ended.Value is null
            ? Answer.Refused(ended.Refusal!, "ranking")
            : Answer.OkOrNotFound(await reading.ProgressAsync(program, number, cancellation), "ranking");
    }
}
