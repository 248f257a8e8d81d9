using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Concerns;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Concerns;

public sealed class CloseConcern(KeeperActs acts)
{
    [Function(nameof(CloseConcern))]
    [Operation(
        "Closes what somebody confided; it was answered, or words go with it. The person can open it again for 30 days.",
        Body = typeof(NewAnswer),
        Success = 204,
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{GetConcern.Route}/close")] HttpRequest request,
        string program,
        string concern,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (body, refusal) = await JsonBody.ReadAsync<NewAnswer>(request, cancellation);
        if (body is null)
        {
            return refusal!;
        }

        var reader = ConcernCases.ReaderOf(request);
        return ConcernAnswers.Of(await acts.CloseAsync(program, concern, reader, body.Id, body.Text, cancellation));
    }
}
