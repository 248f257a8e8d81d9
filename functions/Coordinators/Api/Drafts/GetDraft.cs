using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Video;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Drafts;

public sealed class GetDraft(IDocumentStore store, VideoSettings video, TimeProvider clock)
{
    public const string Route = $"{ListDrafts.Route}/{{draftId:{Ids.Rule}}}";

    [Function(nameof(GetDraft))]
    [Operation(
        "Gives a draft with every rule that it breaks, by field, and warnings about its dates.", Answers = typeof(DraftFacts), Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string draftId, CancellationToken cancellation) =>
        Answer.OkOrNotFound((await store.DraftAsync(draftId, video, clock.GetUtcNow(), cancellation))?.In(Languages.BuiltIn.English), "draft");
}
