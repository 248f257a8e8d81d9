using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Concerns;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Concerns;

public sealed class HandOverConcern(KeeperActs acts)
{
    [Function(nameof(HandOverConcern))]
    [Operation(
        "Hands over who answers for it; the caller does not read it any more.",
        Body = typeof(NewKeeper),
        Success = 204,
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{GetConcern.Route}/hand-over")] HttpRequest request,
        string program,
        string concern,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (body, refusal) = await JsonBody.ReadAsync<NewKeeper>(request, cancellation);
        if (body is null)
        {
            return refusal!;
        }

        var reader = ConcernCases.ReaderOf(request);
        return ConcernAnswers.Of(await acts.HandOverAsync(program, concern, reader, body.To, cancellation));
    }
}

/// <param name="To">The address of a coordinator of the program, or of its contact for concerns.</param>
public sealed record NewKeeper(string To);
