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
public sealed record PairStep(int Version, string MenteeId, string MentorId);

/// <param name="Version">Of the round as it was read.</param>
public sealed record SwapStep(int Version, PairOfIds First, PairOfIds Second);

/// <param name="Version">Of the round as it was read.</param>
public sealed record WholeStep(int Version);

/// <summary>
/// A coordinator's steps in the review of a round: each solves around what is fixed, and answers with the round as it then stands; of a large round, with
/// where to look for how far it has come.
/// </summary>
public sealed class ReviewRound(RoundActs acts, RoundOrderActs orders, RoundReading rounds, IDocumentStore store)
{
    private const string InBackground = " In a large round it is worked out in the background (202, with where to look for progress as Location).";

    private const string Route = $"api/programs/{{programId:{Ids.Rule}}}/rounds/{{number:int}}";

    [Function("LockPair")]
    [Operation(
        "Fixes a pair for this round, made by the solver or not." + InBackground,
        Body = typeof(PairStep),
        Answers = typeof(RoundReviewFacts),
        Refusals = Refusals.OfActWithJson)]
    public Task<IResult> LockAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/lock")]
        HttpRequest request, string programId, int number, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        TakePairAsync(request, programId, number, ReviewAction.Lock, cancellation);

    [Function("UnlockPair")]
    [Operation(
        "Lets the solver move a locked pair again." + InBackground,
        Body = typeof(PairStep),
        Answers = typeof(RoundReviewFacts),
        Refusals = Refusals.OfActWithJson)]
    public Task<IResult> UnlockAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/unlock")]
        HttpRequest request, string programId, int number, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        TakePairAsync(request, programId, number, ReviewAction.Unlock, cancellation);

    [Function("ForbidPair")]
    [Operation(
        "Rules a pair out for this round and all its attempts; a lock on it falls." + InBackground,
        Body = typeof(PairStep),
        Answers = typeof(RoundReviewFacts),
        Refusals = Refusals.OfActWithJson)]
    public Task<IResult> ForbidAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/forbid")]
        HttpRequest request, string programId, int number, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        TakePairAsync(request, programId, number, ReviewAction.Forbid, cancellation);

    [Function("AllowPair")]
    [Operation(
        "Takes back that a pair was ruled out." + InBackground,
        Body = typeof(PairStep),
        Answers = typeof(RoundReviewFacts),
        Refusals = Refusals.OfActWithJson)]
    public Task<IResult> AllowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/allow")]
        HttpRequest request, string programId, int number, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        TakePairAsync(request, programId, number, ReviewAction.Allow, cancellation);

    [Function("MovePerson")]
    [Operation(
        "Pairs a mentee with another mentor, wherever they are now, and locks the pair." + InBackground,
        Body = typeof(PairStep),
        Answers = typeof(RoundReviewFacts),
        Refusals = Refusals.OfActWithJson)]
    public Task<IResult> MoveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/move")]
        HttpRequest request, string programId, int number, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        TakePairAsync(request, programId, number, ReviewAction.Move, cancellation);

    [Function("SwapPairs")]
    [Operation(
        "Two mentees exchange their mentors, and both new pairs are locked; preview says what it costs first." + InBackground,
        Body = typeof(SwapStep),
        Answers = typeof(RoundReviewFacts),
        Refusals = Refusals.OfActWithJson)]
    public Task<IResult> SwapAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/swap")]
        HttpRequest request, string programId, int number, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        TakeAsync<SwapStep>(
            request, programId, number, body => (body.Version, new ReviewStep(ReviewAction.Swap, body.First, body.Second)), cancellation);

    [Function("ResolveRound")]
    [Operation(
        "Freezes the pool as it is today and solves again around locks and forbidden pairs." + InBackground,
        Body = typeof(WholeStep),
        Answers = typeof(RoundReviewFacts),
        Refusals = Refusals.OfActWithJson)]
    public Task<IResult> ResolveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/re-solve")]
        HttpRequest request, string programId, int number, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        TakeAsync<WholeStep>(request, programId, number, body => (body.Version, new ReviewStep(ReviewAction.Resolve)), cancellation);

    private Task<IResult> TakePairAsync(
        HttpRequest request, string programId, int number, ReviewAction action, CancellationToken cancellation) =>
        TakeAsync<PairStep>(
            request, programId, number, body => (body.Version, new ReviewStep(action, new PairOfIds(body.MenteeId, body.MentorId))), cancellation);

    private async Task<IResult> TakeAsync<TBody>(
        HttpRequest request,
        string programId,
        int number,
        Func<TBody, (int Version, ReviewStep Step)> read,
        CancellationToken cancellation)
        where TBody : class
    {
        var (body, refusal) = await JsonBody.ReadAsync<TBody>(request, cancellation);
        if (body is null)
        {
            return refusal!;
        }

        var (version, step) = read(body);
        if (await orders.IsLargeAsync(programId, number, cancellation))
        {
            var ordered = await orders.OrderAsync(programId, number, RoundOrderKind.Step, version, step, request.Coordinator().Id, cancellation);
            return ordered.Value is { } order
                ? await GetRoundOrder.AcceptedAsync(request, order, store, cancellation)
                : Answer.Refused(ordered.Refusal!, "round");
        }

        var verdict = await acts.TakeAsync(programId, number, version, step, request.Coordinator().Id, cancellation);
        return verdict.Value is { } round ? Answer.Ok(await rounds.ShowAsync(round, cancellation)) : Answer.Refused(verdict.Refusal!, "round");
    }
}
