using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Pages;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.News;

public sealed class RemoveNews(NewsActs acts)
{
    [Function(nameof(RemoveNews))]
    [Operation("Takes news off the pages of a program.", Success = 204, Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = SaveNews.Route)] HttpRequest request,
        string program,
        string news,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var removed = await acts.RemoveAsync(program, news, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return removed.Refusal is { } refused ? Answer.Refused(refused, "news") : TypedResults.NoContent();
    }
}
