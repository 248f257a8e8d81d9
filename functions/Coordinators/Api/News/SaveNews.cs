using MentorFlow.Domain.Pages;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Pages;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.News;

public sealed class SaveNews(NewsActs acts, IDocumentStore store)
{
    public const string Route = $"{ListNews.Route}/{{news:{Ids.Rule}}}";

    [Function(nameof(SaveNews))]
    [Operation(
        "Writes news on the page of a program, or of one of its tracks, under a UUID of the caller's; the same one again changes what is there.",
        Body = typeof(NewsDraft),
        Answers = typeof(NewsFacts),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Route)] HttpRequest request,
        string program,
        string news,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (draft, refusal) = await JsonBody.ReadAsync<NewsDraft>(request, cancellation);
        if (draft is null)
        {
            return refusal!;
        }

        var saved = await acts.SaveAsync(program, news, draft, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return saved.Refusal is { Reason: not RefusalReason.AlreadyDone } refused
            ? Answer.Refused(refused, "program")
            : Answer.Ok(NewsFacts.Of((await store.ReadAsync(NewsItem.KeyOf(program, news), cancellation))!));
    }
}
