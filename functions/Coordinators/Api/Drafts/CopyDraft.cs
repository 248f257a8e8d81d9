using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Video;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Programs;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Drafts;

public sealed class CopyDraft(DraftActs drafts, IDocumentStore store, VideoSettings video, TimeProvider clock)
{
    [Function(nameof(CopyDraft))]
    [Operation(
        "Begins a new draft from what another says, under the next name.", Answers = typeof(DraftFacts), Success = 201, Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{GetDraft.Route}/copy")] HttpRequest request,
        string draftId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var copied = await drafts.CopyAsync(draftId, Actors.Coordinator(request.Coordinator().Id), Guid.NewGuid().ToString(), cancellation);
        return copied.Value is { } copy
            ? Answer.Created(
                request,
                $"/{ListDrafts.Route}/{copy.DraftId}",
                (await store.ReviewAsync(copy, video, clock.GetUtcNow(), cancellation)).In(Languages.BuiltIn.English))
            : Answer.Refused(copied.Refusal!, "draft");
    }
}
