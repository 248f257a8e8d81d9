using System.ComponentModel;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Drafts;

public sealed class ListDrafts(IDocumentStore store)
{
    public const string Route = "api/drafts";

    [Function(nameof(ListDrafts))]
    [Operation("Lists programs and changes that are still written, a page at a time.", Answers = typeof(PageOfItems<ProgramDraft>))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        [Description("The value of next from the page before.")] string? after,
        [Description("Items on a page, 1 to 200; 50 by default.")] int? limit,
        CancellationToken cancellation) =>
        Answer.Ok(await store.DraftsAsync(after, limit, request.Scope(), cancellation));
}
