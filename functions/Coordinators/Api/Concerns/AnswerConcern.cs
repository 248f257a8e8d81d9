using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Concerns;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Concerns;

public sealed class AnswerConcern(KeeperActs acts)
{
    [Function(nameof(AnswerConcern))]
    [Operation(
        "Answers what somebody confided or asked; with that a question is closed. Words stand on the person's page, and in no mail.",
        Body = typeof(NewAnswer),
        Success = 204,
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{GetConcern.Route}/answer")] HttpRequest request,
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
        return ConcernAnswers.Of(await acts.AnswerAsync(program, concern, reader, body.Id, body.Text, cancellation));
    }
}

/// <param name="Text">1 to 4,000 characters; to close what was answered, it may be empty.</param>
/// <param name="MessageId">The same one again is a repeat; a new one when null.</param>
public sealed record NewAnswer(string Text, Guid? MessageId = null)
{
    internal string Id => (MessageId ?? Guid.NewGuid()).ToString("N");
}
