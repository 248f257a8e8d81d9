using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Rounds;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Rounds;

/// <param name="Version">Of the round as it was read.</param>
/// <param name="To">Number of the circle; null leaves them out of this attempt.</param>
public sealed record CircleMove(int Version, string PersonId, int? To);

/// <param name="Version">Of the round as it was read.</param>
/// <param name="Circle">Its number.</param>
public sealed record CircleGivenUp(int Version, int Circle);

/// <summary>A coordinator's steps in the review of a round of circles (R30).</summary>
public sealed class ReviewCircles(CircleReviewActs acts, RoundReading rounds)
{
    private const string Route = $"api/programs/{{programId:{Ids.Rule}}}/rounds/{{number:int}}/circles";

    [Function("MoveInCircles")]
    [Operation(
        "Puts somebody into another circle of the round, or leaves them out of it, within the rules.",
        Body = typeof(CircleMove),
        Answers = typeof(RoundReviewFacts),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> MoveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/move")] HttpRequest request,
        string programId,
        int number,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (body, refusal) = await JsonBody.ReadAsync<CircleMove>(request, cancellation);
        if (body is null)
        {
            return refusal!;
        }

        var verdict = await acts.MoveAsync(programId, number, body.Version, body.PersonId, body.To, request.Coordinator().Id, cancellation);
        return verdict.Value is { } round ? Answer.Ok(await rounds.ShowAsync(round, cancellation)) : Answer.Refused(verdict.Refusal!, "round");
    }

    [Function("GiveUpCircle")]
    [Operation(
        "Gives a circle of the round up: its people are left out of this attempt.",
        Body = typeof(CircleGivenUp),
        Answers = typeof(RoundReviewFacts),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> GiveUpAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/give-up")] HttpRequest request,
        string programId,
        int number,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (body, refusal) = await JsonBody.ReadAsync<CircleGivenUp>(request, cancellation);
        if (body is null)
        {
            return refusal!;
        }

        var verdict = await acts.DissolveAsync(programId, number, body.Version, body.Circle, request.Coordinator().Id, cancellation);
        return verdict.Value is { } round ? Answer.Ok(await rounds.ShowAsync(round, cancellation)) : Answer.Refused(verdict.Refusal!, "round");
    }
}
