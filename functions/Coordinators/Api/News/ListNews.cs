using MentorFlow.Domain.Pages;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.News;

public sealed class ListNews(IDocumentStore store)
{
    public const string Route = $"api/programs/{{program:{Ids.Rule}}}/news";

    [Function(nameof(ListNews))]
    [Operation("Lists the news on the pages of a program, the newest first.", Answers = typeof(IReadOnlyList<NewsFacts>), Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        await store.ReadProgramAsync(program, cancellation) is null
            ? Answer.NotFound("program")
            : Answer.Ok<IReadOnlyList<NewsFacts>>([.. (await store.NewsAsync(program, cancellation)).Select(NewsFacts.Of)]);
}
